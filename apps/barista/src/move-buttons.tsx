import { sayRunning } from './house.ts'

interface MoveButtonsProps {
  /** What is moved, for those who hear it. */
  readonly what: string
  readonly onMove: (by: 1 | -1) => void
  /** Null where it has to stay. */
  readonly onRemove?: (() => void) | null
}

export function MoveButtons({ what, onMove, onRemove = null }: MoveButtonsProps) {
  const button = (sign: string, label: string, act: () => void) => (
    <button type="button" className="button quiet" aria-label={label} onClick={act}>
      {sign}
    </button>
  )
  return (
    <span className="movers">
      {button('↑', sayRunning('menuUp', { what }), () => onMove(-1))}
      {button('↓', sayRunning('menuDown', { what }), () => onMove(1))}
      {onRemove !== null && button('×', sayRunning('menuTake', { what }), onRemove)}
    </span>
  )
}
