import { z } from 'zod'
import { minute } from './config.ts'
import { OrderId, TicketId } from './id.ts'
import { TicketState } from './order.ts'
import { orderOf, type State } from './state.ts'
import { TicketContent } from './ticket-content.ts'

/** A piece of paper that is wanted, and what became of it. */
export const Ticket = z.object({
  id: TicketId,
  orderId: OrderId.nullable(),
  /** The drink's category, which printers are chosen by; null on paper of no drink. */
  category: z.string().nullable().default(null),
  content: TicketContent,
  state: TicketState,
  /** The printer that has it; null until one begins. */
  printer: z.string().nullable(),
  /** The printer that should have had it, when another took it over. */
  insteadOf: z.string().nullable().default(null),
  /** Why it failed or is unconfirmed, as a code; `expired`: a person is asked first. */
  cause: z.string().nullable(),
  /** Stand time in ms. */
  createdAt: z.number(),
})
export type Ticket = Readonly<z.infer<typeof Ticket>>

/** It is printed by itself when its printer can: not a byte of it was sent, and it did not expire. */
export function isWaiting(ticket: Ticket): boolean {
  return ticket.state === 'queued' || (ticket.state === 'failed' && ticket.cause !== 'expired')
}

/** It waited too long, or its order is finished since: printing it now would only confuse. */
export function isStale(state: State, ticket: Ticket, at: number): boolean {
  if (at - ticket.createdAt >= state.config.ticketMinutes * minute) return true
  const order = ticket.orderId === null ? null : orderOf(state, ticket.orderId)
  const finishedAt = order === null ? null : (order.endedAt ?? order.readyAt)
  return finishedAt !== null && finishedAt > ticket.createdAt
}
