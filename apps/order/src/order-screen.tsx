import { useState } from 'react'
import { receivedAt, type ViewClock } from '@pressobox/client'
import type { OrderView, StandView } from '@pressobox/protocol'
import { Cup, Dialog } from '@pressobox/ui'
import { Choose } from './choose.tsx'
import { api, say } from './house.ts'

interface ScreenProps {
  readonly order: OrderView
  readonly stand: StandView
  readonly arrivals: ViewClock
  readonly onDone: () => void
}

/** The one screen that an order's state calls for. */
export function OrderScreen({ order, stand, arrivals, onDone }: ScreenProps) {
  switch (order.state) {
    case 'choosing':
      return <Choose order={order} stand={stand} since={receivedAt(arrivals, order.id)} />
    case 'queued':
    case 'making':
      return <Waiting order={order} />
    case 'ready':
      return <Ready order={order} stand={stand} />
    case 'collected':
      return (
        <Ended
          screen="collected"
          cup="gone"
          title={say('collected')}
          text={say('collectedText')}
          order={order}
          onDone={onDone}
        />
      )
    case 'cancelled':
      return (
        <Ended
          screen="cancelled"
          cup="empty"
          title={say('cancelledTitle')}
          text={whyCancelled(order)}
          order={order}
          onDone={onDone}
        />
      )
    case 'timed-out': {
      const customer = order.cause === 'Customer timedout'
      return (
        <Ended
          screen={customer ? 'customer-timeout' : 'barista-timeout'}
          cup="empty"
          title={say(customer ? 'customerTimeout' : 'baristaTimeout')}
          text={say(customer ? 'customerTimeoutText' : 'baristaTimeoutText')}
          order={order}
          onDone={onDone}
        />
      )
    }
  }
}

function whyCancelled(order: OrderView): string {
  if (order.cancelledBy === 'customer') return say('cancelledByYou')
  return order.cause === null ? say('cancelledByStaff') : say('cancelledBecause', { reason: order.cause })
}

function summary(order: OrderView): string {
  return [order.label.drink, ...order.label.modifiers].filter((word) => word !== null).join(', ')
}

function Waiting({ order }: { readonly order: OrderView }) {
  const [asking, setAsking] = useState(false)
  const making = order.state === 'making'
  return (
    <main className="page centre" data-screen={order.state}>
      <p className="muted">{say('number')}</p>
      <p className="number serif figures">{order.number}</p>
      <Cup state={making ? 'filling' : 'empty'} size={88} />
      <div role="status">
        <h1>{making ? say('making') : say('queued')}</h1>
        {making && <p className="muted">{say('makingText')}</p>}
        {!making && order.position !== null && <p>{say('ahead', { ahead: order.position - 1 })}</p>}
        {!making && order.wait !== null && (
          <p className="muted">{say('wait', { low: order.wait.lowMinutes, high: order.wait.highMinutes })}</p>
        )}
      </div>
      <p className="summary card">{summary(order)}</p>
      {!making && (
        <button type="button" className="button quiet" onClick={() => setAsking(true)}>
          {say('cancel')}
        </button>
      )}
      {asking && <CancelDialog order={order} onClose={() => setAsking(false)} />}
    </main>
  )
}

export function CancelDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  return (
    <Dialog title={say('cancelQuestion')} onClose={onClose}>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('cancelNo')}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            void api.cancel(order.id)
            onClose()
          }}
        >
          {say('cancelYes')}
        </button>
      </div>
    </Dialog>
  )
}

function Ready({ order, stand }: { readonly order: OrderView; readonly stand: StandView }) {
  return (
    <main className="page centre flood" data-screen={order.missed ? 'missed' : 'ready'}>
      <p>{say('number')}</p>
      <p className="number serif figures">{order.number}</p>
      <Cup state="full" size={120} />
      <div role="alert">
        <h1>{order.missed ? say('missed') : say('ready')}</h1>
        <p>{order.missed ? say('missedText') : say('readyText', { drink: summary(order) })}</p>
        {stand.pickup !== null && <p>{say('pickup', { place: stand.pickup })}</p>}
      </div>
      <button type="button" className="button milk wide" onClick={() => void api.collect(order.id)}>
        {say('haveIt')}
      </button>
    </main>
  )
}

interface EndedProps {
  readonly screen: string
  readonly cup: 'gone' | 'empty'
  readonly title: string
  readonly text: string
  readonly order: OrderView
  readonly onDone: () => void
}

function Ended({ screen, cup, title, text, order, onDone }: EndedProps) {
  return (
    <main className="page centre" data-screen={screen}>
      {order.number !== null && (
        <p className="number small serif figures" aria-label={say('number')}>
          {order.number}
        </p>
      )}
      <Cup state={cup} size={100} />
      <h1>{title}</h1>
      <p className="muted">{text}</p>
      <a href={order.share}>{say('journeyTitle')}</a>
      <button type="button" className="button quiet" onClick={onDone}>
        {say('newOrder')}
      </button>
    </main>
  )
}
