import { minute } from './config.ts'
import { crowded } from './capacity.ts'
import { evolveOrder, keepOrder } from './evolve-order.ts'
import type { EventBook } from './event-book.ts'
import { forgotten } from './forgotten.ts'
import type { Fact, FactOf } from './fact.ts'
import { bookOf, emptyState, orderOf, mostPapers, recentPapers, type State } from './state.ts'
import { contentWithoutPeople } from './ticket-content.ts'
import { newWindow, openWindow, retireCodes } from './token-window.ts'

/** What the stand is after a fact. Pure, and asks nobody: the fact says what became. */
export function evolve(state: State, fact: Fact): State {
  if ('order' in fact) return crowded(evolveOrder(state, fact))
  switch (fact.type) {
    case 'code.drawn': {
      const { code, short, startsAt, endsAt } = fact
      const window = newWindow(code, short, startsAt, endsAt)
      return { ...state, codes: openWindow(state.codes, window, fact.at, fact.revoke) }
    }
    case 'scan.refused': {
      const keys = [fact.key, ...state.refused.keys.filter((key) => key !== fact.key)].slice(0, 200)
      const { count, by } = state.refused
      const counted = { ...by, [fact.code]: (by[fact.code] ?? 0) + fact.count }
      return { ...state, refused: { at: fact.at, keys, count: count + fact.count, by: counted } }
    }
    case 'stand.started':
      return afterStart(state, fact.at, fact.tickets)
    case 'stand.restored':
      return skipNumbers(state, fact.skipped)
    case 'stand.opened':
      return { ...state, open: fact.open, closedReason: fact.reason, reopensAt: fact.reopensAt }
    case 'stand.announced':
      return { ...state, broadcast: fact.broadcast }
    case 'config.changed':
      return crowded({ ...state, config: fact.config })
    case 'menu.written':
      return { ...state, menu: fact.menu }
    case 'stock.changed':
      return { ...state, shelf: { ...state.shelf, [fact.id]: fact.stock } }
    case 'event.started':
      return switchEvent(state, fact)
    case 'numbers.restarted':
      return { ...state, series: fact.series, lastNumber: 0, reserved: [] }
    case 'numbers.reserved':
      return reserve(state, fact)
    case 'stand.equipped':
      return { ...state, tickets: fact.tickets }
    case 'ticket.queued':
      return { ...state, papers: keepPapers(state.papers.set(fact.ticket.id, fact.ticket)) }
    case 'ticket.became':
      return ticketBecame(state, fact)
    case 'extension.lined':
      return { ...state, lines: withLine(state.lines, fact.extension, fact.line) }
    case 'extension.became':
      return fact.became === 'installed' || fact.became === 'enabled'
        ? state
        : { ...state, lines: withLine(state.lines, fact.extension, null) }
    case 'customer.forgotten':
      return forgotten(state, fact.device)
    case 'people.erased': {
      const { erased, names, at } = fact.erasure
      return { ...withGone(state, erased, names, at), named: erased === state.eventId ? 0 : state.named }
    }
    case 'extension.told':
    case 'clock.adjusted':
    case 'guests.arrived':
    case 'request.noted':
      return state
  }
}

function withGone(state: State, event: string, names: number, at: number): State {
  const before = state.erased[event]?.names ?? 0
  return { ...state, erased: { ...state.erased, [event]: { names: before + names, at } } }
}

function withLine(lines: State['lines'], extension: string, line: string | null): State['lines'] {
  const { [extension]: _old, ...others } = lines
  return line === null ? others : { ...others, [extension]: line }
}

/** Another event has its own rules, menu, stock and numbers; those of this one go on where they stand when it comes back. */
function switchEvent(state: State, { eventId, its, left }: FactOf<'event.started'>): State {
  const { tickets, papers, lines, codes, forgotten: devices } = state
  const { erased } = left === null || left.names === 0 ? state : withGone(state, left.eventId, left.names, left.at)
  const elsewhere = { ...state.elsewhere, [state.eventId]: bookOf(state) }
  const { [eventId]: known = null, ...others } = elsewhere
  // A fact of an older box says only which event: rules and menu were everybody's then.
  const book = its ?? known ?? { ...bookOf(emptyState), config: state.config, menu: state.menu }
  const retired = retireCodes(codes)
  return {
    ...emptyState,
    ...book,
    eventId,
    elsewhere: others,
    tickets,
    // Numbers and drinks stay on them; what people were called ends with their event.
    papers: papers.map((paper) => ({ ...paper, content: contentWithoutPeople(paper.content) })),
    lines,
    codes: retired,
    forgotten: devices,
    erased,
  }
}

/** The box that the backup was made of may have gone on: its next numbers are not given out a second time. */
function skipNumbers(state: State, skipped: number): State {
  const skip = <Book extends EventBook>(book: Book): Book =>
    book.lastNumber === 0 ? book : { ...book, lastNumber: book.lastNumber + skipped }
  const elsewhere = Object.entries(state.elsewhere).map(([eventId, book]) => [eventId, skip(book)] as const)
  return { ...skip(state), elsewhere: Object.fromEntries(elsewhere) }
}

/** The numbers of a paper pad are taken from the sequence, each until it is entered. */
function reserve(state: State, { from, count }: FactOf<'numbers.reserved'>): State {
  const numbers = Array.from({ length: count }, (_, index) => from + index)
  return { ...state, lastNumber: from + count - 1, reserved: [...state.reserved, ...numbers] }
}

/** The oldest of many tickets goes, but never one that still has to be printed or looked at. */
function keepPapers(papers: State['papers']): State['papers'] {
  if (papers.size <= recentPapers) return papers
  const oldest = papers.find((paper) => paper.state === 'printed')
  if (oldest !== undefined) return papers.delete(oldest.id)
  return papers.size > mostPapers ? papers.withoutOldest() : papers
}

/** A restart gives every live order at least two minutes: nobody pays for the box's power cut. */
function afterStart(state: State, at: number, tickets: boolean): State {
  const least = at + 2 * minute
  const running = state.running.map((order) => ({ ...order, expiresAt: Math.max(order.expiresAt ?? least, least) }))
  const ready = state.ready.map((order) => ({ ...order, expiresAt: Math.max(order.expiresAt ?? least, least) }))
  return { ...state, running, ready, tickets }
}

/** The paper's state also shows on its order, wherever that is now. */
function ticketBecame(state: State, fact: FactOf<'ticket.became'>): State {
  const { ticketId, orderId, printer, cause, insteadOf } = fact
  const paper = state.papers.get(ticketId)
  const papers =
    paper === undefined
      ? state.papers
      : state.papers.set(ticketId, { ...paper, state: fact.state, printer, cause, insteadOf })
  const order = orderId === null ? null : orderOf(state, orderId)
  if (order === null || order.ticket?.id !== ticketId) return { ...state, papers }
  return keepOrder({ ...state, papers }, { ...order, ticket: { ...order.ticket, state: fact.state } })
}
