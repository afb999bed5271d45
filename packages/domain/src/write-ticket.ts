import type { Circumstance } from './decision.ts'
import type { FactOf } from './fact.ts'
import { TicketId } from './id.ts'
import { differing } from './menu.ts'
import type { Order } from './order.ts'
import type { State } from './state.ts'
import type { TicketContent, TicketKind } from './ticket-content.ts'
import { tagsOf } from './tags.ts'
import { isWaiting, type Ticket } from './ticket.ts'
import { findDrink } from './choose-drink.ts'

/** Paper that is printed for an order. */
export type OrderPaper = Extract<TicketKind, 'bar' | 'customer' | 'cup'>

type PaperFact = FactOf<'ticket.queued'> | FactOf<'ticket.became'>

interface Written {
  readonly order: Order
  readonly facts: readonly PaperFact[]
}

/**
 * Writes an order's bar ticket, and the cup's label with it where there are any. What never began of the earlier one is
 * withdrawn, so that it does not come out too; after one that may be on paper this is a copy. Nothing is written where
 * there is no printer.
 */
export function ticketFor(state: State, order: Order, now: Circumstance): Written {
  if (!state.tickets || order.drink === null || order.number === null) return { order, facts: [] }
  const { copy, facts } = succeed(state, order, 'bar', isWaiting)
  const ticket = orderPaper(state, order, 'bar', copy, now)
  const label = state.config.labels ? succeed(state, order, 'cup', isWaiting) : null
  const labels = label === null ? [] : [...label.facts, ...queued(orderPaper(state, order, 'cup', label.copy, now))]
  return {
    order: ticket === null ? order : { ...order, ticket: { id: ticket.id, state: 'queued', copy } },
    facts: [...facts, ...queued(ticket), ...labels],
  }
}

/** The guest's slip, for those who get one: who orders at a kiosk takes nothing else along. */
export function slipFor(state: State, order: Order, now: Circumstance): readonly PaperFact[] {
  const { slips } = state.config
  const wanted = slips === 'always' || (slips === 'walk-ups' && order.source === 'walk-up') || order.source === 'kiosk'
  if (!state.tickets || !wanted) return []
  const { copy, facts } = succeed(state, order, 'customer', isWaiting)
  return [...facts, ...queued(orderPaper(state, order, 'customer', copy, now))]
}

/** A person wants it again. One that could not begin is replaced; after all others this is a copy, and says so. */
export function printAgain(state: State, order: Order, kind: OrderPaper, now: Circumstance): Written {
  if (!state.tickets) return { order, facts: [] }
  const { copy, facts } = succeed(state, order, kind, (ticket) => ticket.state === 'failed')
  const ticket = orderPaper(state, order, kind, copy, now)
  return {
    order: ticket === null || kind !== 'bar' ? order : { ...order, ticket: { id: ticket.id, state: 'queued', copy } },
    facts: [...facts, ...queued(ticket)],
  }
}

/** Paper of an order that did not begin and is not wanted any more: it asks first. */
export function withdraw(state: State, order: Order, which: (ticket: Ticket) => boolean): readonly PaperFact[] {
  return papersOf(state, order)
    .filter((ticket) => isWaiting(ticket) && which(ticket))
    .map(expired)
}

/** What comes after the latest paper of its kind. */
function succeed(state: State, order: Order, kind: OrderPaper, replaced: (ticket: Ticket) => boolean) {
  const latest = papersOf(state, order).findLast((ticket) => ticket.content.kind === kind)
  if (latest === undefined) {
    // Long ago: only the order still knows of it.
    const known = kind === 'bar' ? order.ticket : null
    return { copy: known === null ? 0 : known.state === 'failed' ? known.copy : known.copy + 1, facts: [] }
  }
  const { content } = latest
  const remade = 'remakes' in content && content.remakes < order.remakes
  if (!remade && latest.state !== 'failed' && !replaced(latest)) return { copy: content.copy + 1, facts: [] }
  return { copy: remade ? 0 : content.copy, facts: isWaiting(latest) ? [expired(latest)] : [] }
}

function papersOf(state: State, order: Order): readonly Ticket[] {
  return [...state.papers.values()].filter((ticket) => ticket.orderId === order.id)
}

function expired({ id, orderId, printer, insteadOf }: Ticket): PaperFact {
  return { type: 'ticket.became', ticketId: id, orderId, state: 'failed', printer, cause: 'expired', insteadOf }
}

function queued(ticket: Ticket | null): readonly PaperFact[] {
  return ticket === null ? [] : [{ type: 'ticket.queued', ticket }]
}

function orderPaper(state: State, order: Order, kind: OrderPaper, copy: number, now: Circumstance): Ticket | null {
  if (order.drink === null || order.number === null) return null
  const drink = findDrink(state.menu, order.drink.id)
  const { at, wall } = now.moment
  const unusual = differing(drink, order.picks)
  const content = {
    ...heading(state, now, copy),
    number: order.number,
    drink: order.drink.name,
    modifiers: unusual.map((pick) => pick.name),
    // What is in it as always goes without saying.
    tags: drink === null ? [] : [...tagsOf(drink, unusual)],
    name: order.name,
    placedAt: wall - (at - (order.placedAt ?? at)),
    remakes: order.remakes,
  }
  const written: TicketContent =
    kind === 'bar'
      ? { kind, ...content, note: order.note, source: order.source, remakeReason: order.remakeReason }
      : { kind, ...content }
  return paper(written, now, { orderId: order.id, category: drink?.category ?? null })
}

/** What every paper says of itself. */
export function heading(state: State, now: Circumstance, copy = 0) {
  const { name, timeZone, language } = state.config
  return { stand: name ?? '', eventId: state.eventId, printedAt: now.moment.wall, timeZone, language, copy }
}

/** A piece of paper that is wanted from now on. One decision writes at most one of each kind. */
export function paper(
  content: TicketContent,
  now: Circumstance,
  about: Pick<Ticket, 'orderId' | 'category'> = { orderId: null, category: null },
): Ticket {
  const { ticketId } = now.fresh
  return {
    id: TicketId.parse(content.kind === 'bar' ? ticketId : `${ticketId}-${content.kind}`),
    ...about,
    content,
    state: 'queued',
    printer: null,
    insteadOf: null,
    cause: null,
    createdAt: now.moment.at,
  }
}
