import type { Circumstance } from './decision.ts'
import type { FactOf } from './fact.ts'
import { TicketId } from './id.ts'
import type { Order } from './order.ts'
import type { State } from './state.ts'
import type { Ticket } from './ticket.ts'
import { findDrink } from './choose-drink.ts'

interface Written {
  readonly order: Order
  readonly facts: readonly FactOf<'ticket.queued'>[]
}

/** Writes an order's bar ticket. With `earlier` it is a copy of that one. Nothing is written where there is no printer. */
export function ticketFor(state: State, order: Order, now: Circumstance, earlier: Order['ticket']): Written {
  if (!state.tickets || order.drink === null || order.number === null) return { order, facts: [] }
  const copy = earlier === null ? 0 : earlier.copy + 1
  const ticket: Ticket = {
    id: TicketId.parse(now.fresh.ticketId),
    orderId: order.id,
    content: {
      kind: 'bar',
      number: order.number,
      drink: order.drink.name,
      modifiers: order.picks.map((pick) => pick.name),
      tags: findDrink(state.menu, order.drink.id)?.tags ?? [],
      name: order.name,
      note: order.note,
      stand: state.config.name,
      eventId: state.eventId,
      placedAt: now.moment.wall - (now.moment.at - (order.placedAt ?? now.moment.at)),
      printedAt: now.moment.wall,
      timeZone: state.config.timeZone,
      language: state.config.language,
      source: order.source,
      copy,
      remakes: order.remakes,
    },
    state: 'queued',
    printer: null,
    cause: null,
    createdAt: now.moment.at,
  }
  return {
    order: { ...order, ticket: { id: ticket.id, state: 'queued', copy } },
    facts: [{ type: 'ticket.queued', ticket }],
  }
}
