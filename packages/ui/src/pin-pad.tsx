import { useState } from 'react'
import { KeyPad } from './key-pad.tsx'

interface PinPadProps {
  readonly label: string
  readonly enter: string
  readonly erase: string
  /** Says how many digits stand there. */
  readonly digits: (count: number) => string
  readonly onPin: (pin: string) => void
}

const longest = 10
const digitKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

/** Ten big keys. A keyboard works too: the digits, Backspace and Enter. */
export function PinPad({ label, enter, erase, digits, onPin }: PinPadProps) {
  const [pin, setPin] = useState('')
  const press = (digit: string): void => setPin((before) => (before.length < longest ? before + digit : before))
  const remove = (): void => setPin((before) => before.slice(0, -1))
  const send = (): void => {
    if (pin.length < 4) return
    onPin(pin)
    setPin('')
  }
  const onKey = (event: React.KeyboardEvent): void => {
    if (/^\d$/.test(event.key)) press(event.key)
    if (event.key === 'Backspace') remove()
    // On a key that has the focus, Enter presses that key.
    if (event.key === 'Enter' && event.target === event.currentTarget) send()
  }
  return (
    <div role="group" aria-label={label} className="pin-entry" tabIndex={-1} ref={focusOnce} onKeyDown={onKey}>
      <div className="pin-dots" role="status">
        <span className="unseen">{digits(pin.length)}</span>
        {Array.from(pin, (_, index) => (
          <span key={index} />
        ))}
      </div>
      <KeyPad keys={digitKeys} columns={3} erase={erase} enter={enter} onKey={press} onErase={remove} onEnter={send} />
    </div>
  )
}

/** The keys hear the keyboard from the start. */
function focusOnce(element: HTMLDivElement | null): void {
  if (element !== null && !element.contains(document.activeElement)) element.focus()
}
