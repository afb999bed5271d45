import { z } from 'zod'
import { OrderId, TicketId } from './id.ts'
import { TicketState } from './order.ts'

/** What stands on a ticket: decided with the order's fact, so that paper and journal say the same. */
export const TicketContent = z.object({
  kind: z.literal('bar'),
  number: z.number().int(),
  /** Words of the menu's first language, as `Flat White`. */
  drink: z.string(),
  modifiers: z.array(z.string()),
  /** Allergen and diet tags. */
  tags: z.array(z.string()),
  name: z.string().nullable(),
  note: z.string().nullable(),
  stand: z.string(),
  eventId: z.string(),
  /** Wall clock, ms since the epoch. */
  placedAt: z.number(),
  printedAt: z.number(),
  timeZone: z.string(),
  language: z.string(),
  source: z.enum(['phone', 'walk-up', 'robot']),
  /** 0 is the original, n is headed COPY n. */
  copy: z.number().int(),
  /** Over 0 is headed REMAKE. */
  remakes: z.number().int(),
})
export type TicketContent = Readonly<z.infer<typeof TicketContent>>

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
