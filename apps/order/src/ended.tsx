import type { OrderView, StandView } from '@pressobox/protocol'
import type { CupState } from '@pressobox/ui'
import { useHouse } from './house.ts'
import { Message } from './message.tsx'

interface EndedProps {
  readonly screen: 'collected' | 'cancelled' | 'customer-timeout' | 'barista-timeout'
  readonly cup: CupState
  readonly title: string
  readonly text: string
  readonly order: OrderView
  readonly stand: StandView
  readonly onDone: () => void
}

/** How an order ended, its story, and the way to the next one. */
export function Ended({ screen, cup, title, text, order, stand, onDone }: EndedProps) {
  const { say } = useHouse()
  const said = stand.crowded ? `${text} ${say('leaveWifi')}` : text
  const number = order.number !== null && (
    <p className="ended-number">
      <span className="number-label">{say('number')}</span> <span className="number serif figures">{order.number}</span>
    </p>
  )
  return (
    <Message screen={screen} cup={cup} title={title} text={said} above={number}>
      <a className="button quiet wide" href={order.share}>
        {say('journeyTitle')}
      </a>
      <a
        className="button wide"
        href="/"
        onClick={(event) => {
          event.preventDefault()
          onDone()
        }}
      >
        {say('newOrder')}
      </a>
    </Message>
  )
}
