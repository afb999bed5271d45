interface TimeBarProps {
  /** Milliseconds that are left, of so many in all. */
  readonly left: number
  readonly all: number
  readonly label: string
}

/** Time that runs out; the last fifth is marked. */
export function TimeBar({ left, all, label }: TimeBarProps) {
  const share = Math.max(0, Math.min(1, all === 0 ? 0 : left / all))
  return (
    <div
      className={share < 0.2 ? 'time-bar soon' : 'time-bar'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <span style={{ transform: `scaleX(${String(share)})` }} />
    </div>
  )
}
