import { useState } from 'react'
import type { OrderView } from '@pressobox/protocol'
import { clock } from '@pressobox/words'
import { ageOf } from './age.ts'
import { say } from './house.ts'
import { nameOf } from './order-name.ts'
import { OrderPanel } from './order-panel.tsx'
import type { Hands } from './use-desk.ts'

interface ShelfProps {
  readonly orders: readonly OrderView[]
  readonly now: number
  readonly hands: Hands
}

/** What has been ready for a while and that nobody has taken: a line each, out of the way, and still to be found. */
export function Shelf({ orders, now, hands }: ShelfProps) {
  if (orders.length === 0) return null
  return (
    <section className="shelf" aria-label={say('shelf')}>
      <h3>
        {say('shelf')} <span className="figures muted">{orders.length}</span>
      </h3>
      {orders.map((order) => (
        <ShelfRow key={order.id} order={order} now={now} hands={hands} />
      ))}
    </section>
  )
}

function ShelfRow({ order, now, hands }: { readonly order: OrderView; readonly now: number; readonly hands: Hands }) {
  const [more, setMore] = useState(false)
  return (
    <div className="shelf-row" role="group" aria-label={nameOf(order)} data-order={order.number}>
      <button type="button" className="shelf-what" data-key="more" onClick={() => setMore(true)}>
        <strong className="serif figures">{order.number}</strong>
        <span>
          {[order.label.drink, ...order.label.differing].join(', ')}
          <span className="muted figures">
            {[order.name, clock(ageOf(order, now)), order.missed ? say('missed') : null]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </span>
      </button>
      <button type="button" className="button quiet" data-key="step" onClick={() => hands.take([order], 'collect')}>
        {say('collect')}
      </button>
      {more && <OrderPanel order={order} hands={hands} onClose={() => setMore(false)} />}
    </div>
  )
}
