import type { Order } from '@pressobox/domain'
import { publicEvents } from '@pressobox/events'
import type { House } from './ask.ts'
import { publishing } from './publishing.ts'

export interface Happening {
  readonly seq: number
  /** ISO 8601, wall clock. */
  readonly at: string
  readonly type: string
  readonly message: string
}

/** All that happened to an order, oldest first, without name, note or identities. */
export async function journeyOf(house: House, order: Order): Promise<readonly Happening[]> {
  const events: Happening[] = []
  for await (const { seq, wall, fact } of house.stand.trail(order)) {
    for (const { type, detail } of publicEvents(fact.fact, publishing(house, fact.eventId, wall))) {
      events.push({ seq, at: new Date(wall).toISOString(), type, message: detail.Message })
    }
  }
  return events
}
