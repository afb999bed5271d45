import { ordersAtHand, type Order, type OrderId } from '@pressobox/domain'
import type { Stand } from '@pressobox/stand'
import type { GatewayParts } from './ports.ts'

/** What a list is made of: little enough that a day of twenty thousand orders can be kept. */
export type Line = Pick<Order, 'id' | 'number' | 'state' | 'startedAt'>

const endings: ReadonlySet<string> = new Set(['order.collected', 'order.cancelled', 'order.timed-out'])

/** The orders of the active event that ended, by what the journal says: read when somebody asks, and from then on only what came after. */
export class Roll {
  #stand: Stand
  #journal: GatewayParts['journal']
  #eventId = ''
  #seq = 0
  #ended = new Map<OrderId, Line>()
  #lines: readonly Line[] = []
  #reading: Promise<void> = Promise.resolve()

  constructor({ stand, journal }: GatewayParts) {
    this.#stand = stand
    this.#journal = journal
  }

  /** All orders of the event, oldest first: those at hand as they are now, the others as they ended. */
  async all(): Promise<readonly Line[]> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readOn())
    await this.#reading
    const atHand = ordersAtHand(this.#stand.state)
    const known = new Set(atHand.map(({ id }) => id))
    return oldestFirst([...this.#lines.filter(({ id }) => !known.has(id)), ...atHand])
  }

  async #readOn(): Promise<void> {
    const { eventId } = this.#stand.state
    if (eventId !== this.#eventId) {
      this.#ended = new Map()
      this.#lines = []
      this.#seq = 0
      this.#eventId = eventId
    }
    const before = this.#seq
    for await (const { seq, fact } of this.#journal.read(before, eventId, endings)) {
      if ('order' in fact.fact) {
        const { id, number, state, startedAt } = fact.fact.order
        this.#ended.set(id, { id, number, state, startedAt })
      }
      this.#seq = seq
    }
    if (this.#seq !== before) this.#lines = oldestFirst([...this.#ended.values()])
  }
}

/** The order of a list: as they were started. */
export function oldestFirst<Each extends Line>(orders: readonly Each[]): readonly Each[] {
  return orders.toSorted((a, b) => a.startedAt - b.startedAt || (a.number ?? Infinity) - (b.number ?? Infinity))
}
