interface ChoicesProps<Value> {
  readonly label: string
  /** For names that are sentences. */
  readonly wide?: boolean
  readonly choices: readonly { readonly value: Value; readonly name: string }[]
  readonly isChosen: (value: Value) => boolean
  readonly onChoose: (value: Value) => void
}

/** Big buttons under a heading: those that are chosen stand out. */
export function Choices<Value extends string | number | null>(props: ChoicesProps<Value>) {
  const { label, wide = false, choices, isChosen, onChoose } = props
  return (
    <section className="choosing">
      <h3>{label}</h3>
      <div className={wide ? 'choices wide' : 'choices'} role="group" aria-label={label}>
        {choices.map(({ value, name }) => (
          <button
            type="button"
            key={String(value)}
            className="button quiet"
            aria-pressed={isChosen(value)}
            onClick={() => onChoose(value)}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  )
}
