import { isRunning, isWaitingOnCounter, type DeviceId, type Order, type OrderId } from '@pressobox/domain'
import type { Glance, Journal, Position } from '@pressobox/journal'
import { PositionIndex } from './position-index.ts'
import type { Recorded } from './record.ts'

const endings: ReadonlySet<string> = new Set(['order.collected', 'order.cancelled', 'order.timed-out', 'order.missed'])
const idPattern = /"order":\{"id":"([^"]+)"(?:,"device":"([^"]+)")?/

/** Finds finished orders in the journal: where the last line of each stands, by order and by device. */
export class Archive {
  #orders = new PositionIndex()
  #devices = new PositionIndex()

  /** Sees a line while the journal is checked at the start. */
  glance(glance: Glance<Recorded>): void {
    if (!endings.has(glance.type)) return
    const found = idPattern.exec(glance.start)
    if (found?.[1] !== undefined) this.#keep(found[1], found[2] ?? null, glance.position)
  }

  /** An order left the state. */
  add(order: Order, position: Position): void {
    if (!isRunning(order) && !isWaitingOnCounter(order)) this.#keep(order.id, order.device, position)
  }

  /** An order of one event, or of any (null). */
  find(journal: Journal<Recorded>, id: OrderId, eventId: string | null): Order | null {
    for (const position of this.#orders.find(id).toReversed()) {
      const order = orderAt(journal, position, eventId)
      if (order?.id === id) return order
    }
    return null
  }

  /** The last finished orders of a device in one event, or in any (null): newest first, at most `most`. */
  of(journal: Journal<Recorded>, device: DeviceId, eventId: string | null, most: number): readonly Order[] {
    const orders = new Map<OrderId, Order>()
    for (const position of this.#devices.find(device).toReversed()) {
      const order = orderAt(journal, position, eventId)
      if (order?.device === device && !orders.has(order.id)) orders.set(order.id, order)
      if (orders.size >= most) break
    }
    return [...orders.values()]
  }

  #keep(id: string, device: string | null, position: Position): void {
    this.#orders.add(id, position)
    if (device !== null) this.#devices.add(device, position)
  }
}

function orderAt(journal: Journal<Recorded>, position: Position, event: string | null): Order | null {
  const { fact, eventId } = journal.entryAt(position).fact
  return 'order' in fact && (event === null || event === eventId) ? fact.order : null
}
