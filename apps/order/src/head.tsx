import type { StandView } from '@pressobox/protocol'
import { Wordmark } from '@pressobox/ui'
import { useHouse } from './house.ts'

interface HeadProps {
  readonly stand: StandView
  readonly lost: boolean
  /** A code was scanned while an order runs. */
  readonly busy: boolean
}

export function Head({ stand, lost, busy }: HeadProps) {
  const { say } = useHouse()
  return (
    <header>
      {stand.demo && <p className="banner">{say('demo')}</p>}
      {lost && (
        <p className="banner wrong" role="status">
          {say(navigator.onLine ? 'lost' : 'lostOffline')}
        </p>
      )}
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
