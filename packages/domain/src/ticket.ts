import { z } from 'zod'
import { OrderId, TicketId } from './id.ts'
import { TicketState } from './order.ts'
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
