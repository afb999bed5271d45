import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { say } from './house.ts'

const letters = ['qwertyuiop', 'asdfghjklç', 'zxcvbnm,.-'] as const
const signs = ['1234567890', 'áàâãéêíóôõ', "úü€&/():?'"] as const
const digits = ['123', '456', '789', '0'] as const

/** Keys on the glass for whatever field has the focus, inside its question: where the box's own window has no keyboard. */
export function TouchKeys() {
  const { field, text } = useField()
  const [pressed, setPressed] = useState<boolean | null>(null)
  const [page, setPage] = useState<'letters' | 'signs'>('letters')
  if (field === null) return null
  const numeric = field.type === 'number' || field.inputMode === 'numeric'
  const rows = numeric ? digits : page === 'letters' ? letters : signs
  const shift = pressed ?? beginsSentence(field, text)
  const type = (sign: string): void => {
    write(field, shift ? sign.toUpperCase() : sign)
    setPressed(null)
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
        {!numeric && key('⇧', () => setPressed(!shift), shift ? 'held' : '')}
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

/** The text field that has the focus, and what stands in it; null without one. */
function useField(): { readonly field: HTMLInputElement | null; readonly text: string } {
  const [field, setField] = useState<HTMLInputElement | null>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    const read = (): void => {
      const { activeElement } = document
      setField(isTextField(activeElement) ? activeElement : null)
      setText(isTextField(activeElement) ? activeElement.value : '')
    }
    // Not before the tap is over that took the focus: what it is on must not move away under the finger.
    const left = (): void => void setTimeout(read, tapMs)
    const came = ({ target }: FocusEvent): void => (isTextField(target) ? read() : left())
    document.addEventListener('focusin', came)
    document.addEventListener('focusout', left)
    document.addEventListener('input', read)
    return () => {
      document.removeEventListener('focusin', came)
      document.removeEventListener('focusout', left)
      document.removeEventListener('input', read)
    }
  }, [])
  return { field, text }
}

function isTextField(thing: EventTarget | null): thing is HTMLInputElement {
  return thing instanceof HTMLInputElement && /^(?:text|search|number|password|)$/.test(thing.type)
}

/** As on a phone: names and sentences begin with a capital; ids, addresses, passwords and what is searched for do not. */
function beginsSentence({ type, autocapitalize }: HTMLInputElement, text: string): boolean {
  return type === 'text' && autocapitalize !== 'none' && /(?:^|[.!?]\s+)$/.test(text)
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
