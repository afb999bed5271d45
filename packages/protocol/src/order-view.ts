import {
  asShown,
  byTurn,
  deadlineOf,
  differing,
  numberOn,
  textIn,
  waitFor,
  type Order,
  type OrderId,
  type State,
  type TicketId,
} from '@pressobox/domain'
import type { TicketView } from './paper-view.ts'
import type { BoardEntry, OrderView } from './view.ts'

/** What a view needs to know of the world besides the state. */
export interface Sight {
  /** Stand time, ms. */
  readonly at: number
  /** Wall clock of the same moment, ms. */
  readonly wall: number
  readonly language: string
  /** Staff see who made it and whose it is. */
  readonly staff: boolean
  /** The secret of an order's shared story. */
  readonly share: (orderId: string) => string
  /** The secret of an order's own link. */
  readonly key: (orderId: OrderId) => string
  /** The digits that open an order together with its number. */
  readonly check: (orderId: OrderId) => string
}

/** A stand time as people read it. */
export function instant(at: number, sight: Pick<Sight, 'at' | 'wall'>): string {
  return new Date(sight.wall - sight.at + at).toISOString()
}

function instantOrNull(at: number | null, sight: Sight): string | null {
  return at === null ? null : instant(at, sight)
}

export function orderView(state: State, known: Order, sight: Sight): OrderView {
  const order = asShown(state, known)
  const position = positionOf(state, order)
  const due = deadlineOf(order)
  const undo = order.before === null ? 0 : order.before.until - sight.at
  const paper = order.ticket === null ? null : (state.papers.get(order.ticket.id)?.state ?? order.ticket.state)
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    missed: order.missed,
    drink: order.drink?.id ?? null,
    modifiers: order.picks.map(({ group, option }) => ({ group, option })),
    label: labelOf(state, order, sight.language),
    name: order.name,
    note: order.note,
    barista: sight.staff ? (order.barista?.name ?? null) : null,
    source: order.source,
    cause: order.cause,
    cancelledBy: order.cancelledBy,
    startedAt: instant(order.startedAt, sight),
    placedAt: instantOrNull(order.placedAt, sight),
    madeAt: instantOrNull(order.madeAt, sight),
    readyAt: instantOrNull(order.readyAt, sight),
    endedAt: instantOrNull(order.endedAt, sight),
    expiresAt: instantOrNull(due, sight),
    remainingMs: due === null ? null : Math.max(0, due - sight.at),
    position,
    wait:
      position === null
        ? null
        : waitFor(state.pace, position + state.running.count((each) => each.state === 'making'), sight.at),
    ticket: paper === null ? 'none' : paper === 'sending' ? 'queued' : paper,
    ticketId: order.ticket?.id ?? null,
    remakes: order.remakes,
    remakeReason: sight.staff ? order.remakeReason : null,
    prioritised: order.prioritisedAt !== null,
    undoMs: sight.staff && undo > 0 ? undo : null,
    share: `/journey/${order.id}?k=${sight.share(order.id)}`,
    link: sight.staff ? null : `/o/${sight.key(order.id)}`,
    check: sight.staff ? null : sight.check(order.id),
    version: order.version,
  }
}

export function positionOf(state: State, order: Order): number | null {
  if (order.state !== 'queued' || order.number === null || !state.running.has(order.id)) return null
  return 1 + state.running.count((each) => each.state === 'queued' && byTurn(each, order) < 0)
}

/** Drink and options in the reader's language where the menu still has them, else as they were ordered. */
function labelOf(state: State, order: Order, language: string): OrderView['label'] {
  const drink = state.menu.find((each) => each.id === order.drink?.id)
  const named = (pick: Order['picks'][number]): string => {
    const option = drink?.modifiers
      .find((group) => group.id === pick.group)
      ?.options.find((each) => each.id === pick.option)
    return option === undefined ? pick.name : textIn(option.name, language)
  }
  return {
    drink: drink === undefined ? (order.drink?.name ?? null) : textIn(drink.name, language),
    modifiers: order.picks.map(named),
    differing: differing(drink ?? null, order.picks).map(named),
  }
}

/** An order's line on the display; null when it is not on it. */
export function boardEntry(whole: State, order: Order, sight: Sight): BoardEntry | null {
  if (order.number === null || order.drink === null || order.missed) return null
  const { state } = order
  if (state !== 'queued' && state !== 'making' && state !== 'ready') return null
  const since = (state === 'ready' ? order.readyAt : order.placedAt) ?? order.startedAt
  return {
    orderId: order.id,
    number: order.number,
    drink: labelOf(whole, order, sight.language).drink ?? order.drink.name,
    state,
    since: instant(since, sight),
  }
}

export function ticketView(state: State, id: TicketId, sight: Sight): TicketView | null {
  const paper = state.papers.get(id)
  if (paper === undefined) return null
  return {
    id: paper.id,
    orderId: paper.orderId,
    number: numberOn(paper.content),
    kind: paper.content.kind,
    copy: paper.content.copy,
    printer: paper.printer ?? '',
    insteadOf: paper.insteadOf,
    state: paper.state,
    cause: paper.cause,
    createdAt: instant(paper.createdAt, sight),
    picture: `/api/tickets/${paper.id}.png`,
  }
}
