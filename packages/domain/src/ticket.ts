import { z } from 'zod'
import { OrderId, TicketId } from './id.ts'
import { TicketState } from './order.ts'
import { TicketContent } from './ticket-content.ts'

/** A piece of paper that is wanted, and what became of it. */
export const Ticket = z.object({
  id: TicketId,
  orderId: OrderId.nullable(),
  content: TicketContent,
  state: TicketState,
  /** The printer that has it; null until one begins. */
  printer: z.string().nullable(),
  /** Why it failed or is unconfirmed, as a code. */
  cause: z.string().nullable(),
  /** Stand time in ms. */
  createdAt: z.number(),
})
export type Ticket = Readonly<z.infer<typeof Ticket>>
