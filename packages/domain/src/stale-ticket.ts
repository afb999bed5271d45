import { minute } from './config.ts'
import { orderOf, type State } from './state.ts'
import type { Ticket } from './ticket.ts'

/** It waited too long, or its order is finished since: printing it now would only confuse. */
export function isStale(state: State, ticket: Ticket, at: number): boolean {
  if (at - ticket.createdAt >= state.config.ticketMinutes * minute) return true
  const order = ticket.orderId === null ? null : orderOf(state, ticket.orderId)
  const finishedAt = order === null ? null : (order.endedAt ?? order.readyAt)
  return finishedAt !== null && finishedAt > ticket.createdAt
}
