import { useState } from 'react'

interface PinPadProps {
  readonly enter: string
  readonly erase: string
  readonly onPin: (pin: string) => void
}

const longest = 10

/** Ten big keys. A keyboard works too: the digits, Backspace and Enter. */
export function PinPad({ enter, erase, onPin }: PinPadProps) {
  const [pin, setPin] = useState('')
  const press = (digit: string): void => setPin((before) => (before.length < longest ? before + digit : before))
  const send = (): void => {
    if (pin.length < 4) return
    onPin(pin)
    setPin('')
  }
  const onKey = (key: string): void => {
    if (/^\d$/.test(key)) press(key)
    if (key === 'Backspace') setPin((before) => before.slice(0, -1))
    if (key === 'Enter') send()
  }
  return (
    <div role="group" tabIndex={-1} ref={focusOnce} onKeyDown={(event) => onKey(event.key)}>
      <div className="pin-dots" role="status" aria-label={String(pin.length)}>
        {Array.from(pin, (_, index) => (
          <span key={index} />
        ))}
      </div>
      <br />
      <div className="pin-pad">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
          <button type="button" key={digit} onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className="word" onClick={() => setPin((before) => before.slice(0, -1))}>
          {erase}
        </button>
        <button type="button" onClick={() => press('0')}>
          0
        </button>
        <button type="button" className="word" onClick={send}>
          {enter}
        </button>
      </div>
    </div>
  )
}

/** The keys hear the keyboard from the start. */
function focusOnce(element: HTMLDivElement | null): void {
  if (element !== null && !element.contains(document.activeElement)) element.focus()
}
