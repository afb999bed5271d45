interface DialProps {
  readonly label: string
  readonly shown: string | number
  /** What the two buttons do, for those who hear them. */
  readonly less: string
  readonly more: string
  readonly onLess: () => void
  readonly onMore: () => void
}

/** A value between two big buttons. */
export function Dial({ label, shown, less, more, onLess, onMore }: DialProps) {
  return (
    <div className="dial" role="group" aria-label={label}>
      <span>{label}</span>
      <button type="button" className="button quiet" aria-label={less} onClick={onLess}>
        −
      </button>
      <strong className="figures">{shown}</strong>
      <button type="button" className="button quiet" aria-label={more} onClick={onMore}>
        +
      </button>
    </div>
  )
}
