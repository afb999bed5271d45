import type { BoardEntry, CodeView, LiveDetail, OrderView, Snapshot, TicketView } from '@pressobox/protocol'

import { codeThing, skewOfOrder, type ViewClock } from './view-clock.ts'

export interface FoldedDetail {
  readonly view: Snapshot
  readonly arrivals: ViewClock
  /** Null when the detail does not tell. */
  readonly skewMs: number | null
}

/** A console that runs all day keeps this many ended orders and tickets; older ones are asked for over HTTP. */
const keptEnded = 100
const keptTickets = 100

const hasEnded = (order: OrderView): boolean =>
  order.state === 'collected' || order.state === 'cancelled' || order.state === 'timed-out'

// Old phones have none of ES2023's `with`, `toSpliced` and `findLastIndex`, and bundlers do not bring them.

/** `items` with `item` in the place of the one that is the same; a new one goes to the end. */
const placed = <T>(items: readonly T[], item: T, same: (other: T) => boolean): readonly T[] =>
  items.some(same) ? items.map((other) => (same(other) ? item : other)) : [...items, item]

const byStart = (a: OrderView, b: OrderView): number => Date.parse(a.startedAt) - Date.parse(b.startedAt)

const withoutOldest = (orders: readonly OrderView[]): readonly OrderView[] => {
  let surplus = orders.filter(hasEnded).length - keptEnded
  if (surplus <= 0) return orders
  return orders.filter((order) => {
    if (surplus <= 0 || !hasEnded(order)) return true
    surplus -= 1
    return false
  })
}

const withOrder = (orders: readonly OrderView[], order: OrderView): readonly OrderView[] => {
  const before = orders.find((other) => other.id === order.id)
  // The answer to a call may have been faster than an older event.
  if (before !== undefined && before.version > order.version) return orders
  const known = before !== undefined
  const next = placed(orders, order, (other) => other.id === order.id)
  // One that is called back may be older than those that are there.
  return withoutOldest(known ? next : [...next].sort(byStart))
}

const withBoard = (
  board: readonly BoardEntry[],
  entry: BoardEntry | null,
  orderId: string | undefined,
): readonly BoardEntry[] =>
  entry === null
    ? board.filter((other) => other.orderId !== orderId)
    : placed(board, entry, (other) => other.orderId === entry.orderId)

/** Newest first, as the snapshot has them. */
const withTicket = (tickets: readonly TicketView[], ticket: TicketView): readonly TicketView[] =>
  tickets.some((other) => other.id === ticket.id)
    ? placed(tickets, ticket, (other) => other.id === ticket.id)
    : [ticket, ...tickets].slice(0, keptTickets)

/** Tokens come with events; the code itself never does: it is asked for when it changed. */
const withTokens = (code: CodeView | null, detail: LiveDetail): CodeView | null => {
  if (code === null || detail.codeChanged === true || detail.tokens === null) return null
  const { tokens, size = code.size } = detail
  if (tokens === undefined) return code
  return { ...code, tokens, size, hidden: tokens === 0 || (code.tokens > 0 && code.hidden) }
}

const foldView = (view: Snapshot, detail: LiveDetail): Snapshot => {
  const stand = detail.stand ?? view.stand
  switch (view.role) {
    case 'guest':
      return {
        ...view,
        stand,
        orders: detail.order === undefined ? view.orders : withOrder(view.orders, detail.order),
      }
    case 'display':
      return {
        ...view,
        stand,
        code: withTokens(view.code, detail),
        board: detail.board === undefined ? view.board : withBoard(view.board, detail.board, detail.orderId),
      }
    case 'staff': {
      // Another event has its own orders.
      const here = stand.eventId === view.stand.eventId ? view.orders : []
      return {
        ...view,
        stand,
        code: withTokens(view.code, detail),
        orders: detail.order === undefined ? here : withOrder(here, detail.order),
        tickets: detail.ticket === undefined ? view.tickets : withTicket(view.tickets, detail.ticket),
        figures: detail.figures ?? view.figures,
        config: detail.config ?? view.config,
      }
    }
  }
}

const ordersOf = (view: Snapshot): readonly OrderView[] => (view.role === 'display' ? [] : view.orders)

/** Arrivals with those of this detail; those of orders that left the view go with them. */
const foldArrivals = (clock: ViewClock, view: Snapshot, detail: LiveDetail, at: number): ViewClock => {
  if (detail.order === undefined) return clock
  const here = new Set([codeThing, ...ordersOf(view).map((order) => order.id)])
  const kept = Object.entries(clock.things).filter(([thing]) => here.has(thing))
  return {
    ...clock,
    things: {
      ...Object.fromEntries(kept),
      [detail.order.id]: at,
    },
  }
}

/** Puts what a detail carries in the place of what was there; the rest of the view stays the same value. */
export const foldDetail = (view: Snapshot, clock: ViewClock, detail: LiveDetail, at: number): FoldedDetail => {
  const next = foldView(view, detail)
  const byOrder = detail.order === undefined ? null : skewOfOrder(detail.order, at)
  return {
    view: next,
    arrivals: foldArrivals(clock, next, detail, at),
    skewMs: byOrder,
  }
}
