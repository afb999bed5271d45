export type Light = 'good' | 'look' | 'bad'

export interface Line {
  readonly light: Light
  readonly sentence: string
}

export function worstOf(lines: readonly Line[]): Light {
  return (['bad', 'look'] as const).find((light) => lines.some((line) => line.light === light)) ?? 'good'
}

/** One light, and in words what it is made of. */
export function Lights({ heading, lines }: { readonly heading: string; readonly lines: readonly Line[] }) {
  return (
    <>
      <p className={`light ${worstOf(lines)}`} role="status">
        {heading}
      </p>
      <ul className="lights scroll">
        {lines.map(({ light, sentence }) => (
          <li key={sentence} className={`light ${light}`}>
            {sentence}
          </li>
        ))}
      </ul>
    </>
  )
}
