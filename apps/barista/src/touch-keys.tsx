import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { say } from './house.ts'

const letters = ['qwertyuiop', 'asdfghjklç', 'zxcvbnm,.-'] as const
const signs = ['1234567890', 'áàâãéêíóôõ', "úü€&/():?'"] as const
const digits = ['123', '456', '789', '0'] as const

/** Keys on the glass for whatever field has the focus, inside its question: where the box's own window has no keyboard. */
export function TouchKeys() {
  const field = useField()
  const [shift, setShift] = useState(false)
  const [page, setPage] = useState<'letters' | 'signs'>('letters')
  if (field === null) return null
  const numeric = field.type === 'number' || field.inputMode === 'numeric'
  const rows = numeric ? digits : page === 'letters' ? letters : signs
  const type = (text: string): void => {
    write(field, shift ? text.toUpperCase() : text)
    setShift(false)
  }
  const key = (label: string, act: () => void, className = '') => (
    <button type="button" key={label} className={className} onClick={act}>
      {label}
    </button>
  )
  const keys = (
    // The field keeps the focus: a key that took it would close itself.
    <div
      className="touch-keys"
      role="group"
      aria-label={say('keyboard')}
      onPointerDown={(event) => event.preventDefault()}
    >
      {rows.map((row) => (
        <div key={row}>{Array.from(row, (sign) => key(shift ? sign.toUpperCase() : sign, () => type(sign)))}</div>
      ))}
      <div>
        {!numeric && key('⇧', () => setShift(!shift), shift ? 'held' : '')}
        {!numeric && key(page === 'letters' ? '123' : 'abc', () => setPage(page === 'letters' ? 'signs' : 'letters'))}
        {!numeric && key(say('space'), () => type(' '), 'space')}
        {key('⌫', () => erase(field))}
        {key('⌄', () => field.blur())}
      </div>
    </div>
  )
  return createPortal(keys, field.closest('dialog') ?? document.body)
}

const tapMs = 300

/** The text field that has the focus; null without one. */
function useField(): HTMLInputElement | null {
  const [field, setField] = useState<HTMLInputElement | null>(null)
  useEffect(() => {
    const follow = (): void => {
      const { activeElement } = document
      const isText = activeElement instanceof HTMLInputElement && /^(?:text|search|number|)$/.test(activeElement.type)
      setField(isText ? activeElement : null)
    }
    // Not before the tap is over that took the focus: what it is on must not move away under the finger.
    const left = (): void => void setTimeout(follow, tapMs)
    document.addEventListener('focusin', follow)
    document.addEventListener('focusout', left)
    return () => {
      document.removeEventListener('focusin', follow)
      document.removeEventListener('focusout', left)
    }
  }, [])
  return field
}

function write(field: HTMLInputElement, text: string): void {
  const longest = field.maxLength < 0 ? Infinity : field.maxLength
  if (field.value.length + text.length <= longest) put(field, field.value + text)
}

function erase(field: HTMLInputElement): void {
  put(field, Array.from(field.value).slice(0, -1).join(''))
}

/** As if it were typed: React hears of a value only when the element's own setter put it there. */
function put(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
