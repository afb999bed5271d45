interface KeyPadProps {
  readonly keys: readonly string[]
  /** Keys in one row. */
  readonly columns: number
  readonly erase: string
  readonly enter: string
  readonly onKey: (key: string) => void
  readonly onErase: () => void
  readonly onEnter: () => void
}

/** Big keys for where there is no keyboard. The last key stands between erasing and entering. */
export function KeyPad({ keys, columns, erase, enter, onKey, onErase, onEnter }: KeyPadProps) {
  const last = keys.at(-1) ?? ''
  const key = (text: string) => (
    <button type="button" key={text} onClick={() => onKey(text)}>
      {text}
    </button>
  )
  return (
    <div className="key-pad pin-pad" style={{ '--keys': columns }}>
      {keys.slice(0, -1).map(key)}
      <button type="button" className="word" onClick={onErase}>
        {erase}
      </button>
      {key(last)}
      <button type="button" className="word" onClick={onEnter}>
        {enter}
      </button>
    </div>
  )
}
