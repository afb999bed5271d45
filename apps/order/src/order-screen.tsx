import { receivedAt, type Live } from '@pressobox/client'
import type { GuestSnapshot, OrderView } from '@pressobox/protocol'
import { CancelQuestion } from './cancel-dialog.tsx'
import { Choose } from './choose.tsx'
import { Ended } from './ended.tsx'
import { useHouse, type House } from './house.ts'
import { usePlace } from './place.ts'
import { Ready } from './ready.tsx'
import { Waiting } from './waiting.tsx'

interface ScreenProps {
  readonly order: OrderView
  readonly live: Live
  readonly view: GuestSnapshot
  readonly onDone: () => void
}

/** The one screen that an order's state calls for. */
export function OrderScreen({ order, live, view, onDone }: ScreenProps) {
  const { say } = useHouse()
  const place = usePlace()
  const { stand } = view
  const ended = { order, stand, onDone }
  if (place.cancel && (order.state === 'choosing' || order.state === 'queued')) return <CancelQuestion order={order} />
  switch (order.state) {
    case 'choosing':
      return <Choose order={order} view={view} since={receivedAt(live.arrivals, order.id)} />
    case 'queued':
      return place.drink === null && !place.change ? (
        <Waiting order={order} stand={stand} />
      ) : (
        <Choose order={order} view={view} since={null} />
      )
    case 'making':
      return <Waiting order={order} stand={stand} />
    case 'ready':
      return <Ready order={order} stand={stand} />
    case 'collected':
      return <Ended {...ended} screen="collected" cup="gone" title={say('collected')} text={say('collectedText')} />
    case 'cancelled':
      return (
        <Ended
          {...ended}
          screen="cancelled"
          cup="empty"
          title={say('cancelledTitle')}
          text={whyCancelled(order, say)}
        />
      )
    case 'timed-out':
      return order.cause === 'Customer timedout' ? (
        <Ended
          {...ended}
          screen="customer-timeout"
          cup="empty"
          title={say('customerTimeout')}
          text={say('customerTimeoutText')}
        />
      ) : (
        <Ended
          {...ended}
          screen="barista-timeout"
          cup="empty"
          title={say('baristaTimeout')}
          text={say('baristaTimeoutText')}
        />
      )
  }
}

function whyCancelled(order: OrderView, say: House['say']): string {
  if (order.cancelledBy === 'customer') return say('cancelledByYou')
  return order.cause === null ? say('cancelledByStaff') : say('cancelledBecause', { reason: order.cause })
}
