import type { DeviceId, Order, OrderId } from '@pressobox/domain'
import type { Entry, Journal } from '@pressobox/journal'
import { byDevice, byOrder, byRequest, type Recorded } from './record.ts'

const rememberedMs = 24 * 60 * 60 * 1000

/** What left the state, found in the journal by its keys. */
export class Archive {
  #journal: Journal<Recorded>

  constructor(journal: Journal<Recorded>) {
    this.#journal = journal
  }

  /** An order of one event, or of any (null), as it ended. */
  find(id: OrderId, eventId: string | null): Order | null {
    for (const position of this.#journal.find(byOrder(id)).toReversed()) {
      const order = orderIn(this.#journal.entryAt(position), eventId)
      if (order?.id === id) return order
    }
    return null
  }

  /** The last finished orders of a device in one event, or in any (null): newest first, at most `most`. */
  of(device: DeviceId, eventId: string | null, most: number): readonly Order[] {
    const orders = new Map<OrderId, Order>()
    for (const position of this.#journal.find(byDevice(device)).toReversed()) {
      const order = orderIn(this.#journal.entryAt(position), eventId)
      if (order?.device === device && !orders.has(order.id)) orders.set(order.id, order)
      if (orders.size >= most) break
    }
    return [...orders.values()]
  }

  /** What a request with this key was answered with in the 24 hours before `at` (stand time, ms); null when there was none. */
  answered(key: string, at: number): { readonly orderId: OrderId | null } | null {
    for (const position of this.#journal.find(byRequest(key)).toReversed()) {
      const { once } = this.#journal.entryAt(position).fact.fact
      if (once?.key === key) return at - once.at > rememberedMs ? null : once
    }
    return null
  }

  /** All that the journal says of an order, oldest first. */
  async *trail(order: Order, live: boolean): AsyncGenerator<Entry<Recorded>> {
    const places = this.#journal.find(byOrder(order.id))
    const [first] = places
    if (first === undefined) return
    for await (const entry of this.#journal.span(first, live ? null : (places.at(-1) ?? first)))
      if (orderIn(entry, null)?.id === order.id) yield entry
  }
}

function orderIn({ fact: { fact, eventId } }: Entry<Recorded>, event: string | null): Order | null {
  return 'order' in fact && (event === null || event === eventId) ? fact.order : null
}
