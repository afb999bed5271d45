import type { StandView } from '@pressobox/protocol'
import { Wordmark } from '@pressobox/ui'
import { useHouse } from './house.ts'
import { Lost } from './lost.tsx'

interface HeadProps {
  readonly stand: StandView
  readonly lost: boolean
  /** An order is at the bar. */
  readonly waiting: boolean
  /** A code was scanned while an order runs. */
  readonly busy: boolean
}

export function Head({ stand, lost, waiting, busy }: HeadProps) {
  const { say, page } = useHouse()
  return (
    <header>
      {stand.demo && <p className="banner">{say('demo')}</p>}
      {lost ? <Lost waiting={waiting} /> : page.detour && <p className="banner note">{say('detour')}</p>}
      {stand.broadcast !== null && (
        <p className="banner" role="status" dir="auto">
          {stand.broadcast.text}
        </p>
      )}
      {busy && <p className="banner note">{say('busyHint')}</p>}
      <div className="head">
        <Wordmark name={stand.name} />
        {stand.hostName !== null && <span className="muted small">{stand.hostName}</span>}
      </div>
    </header>
  )
}
