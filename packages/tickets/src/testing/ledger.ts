import {
  Command,
  decide,
  emptyState,
  evolve,
  isStale,
  isWaiting,
  OrderId,
  Ticket,
  TicketContent,
  type Fact,
  type State,
  type TicketId,
} from '@pressobox/domain'
import type { Kept, PressParts, Report } from '../press-parts.ts'

/** A journal on a desk: the real rules of what may become of a ticket, and all that did. */
export class Ledger {
  state: State = emptyState
  /** Stand time in ms. */
  at = 0
  /** What became of each ticket, oldest first, as `sending` or `failed offline`. */
  readonly told = new Map<TicketId, string[]>()
  /** What the journal answers right now. */
  answer: 'takes' | 'unavailable' = 'takes'

  /** A bar ticket that is wanted from now on. */
  queue(id: string, name: string, more: Partial<Ticket> = {}): Ticket {
    const ticket = Ticket.parse({
      id,
      orderId: null,
      content: bar(name),
      state: 'queued',
      printer: null,
      cause: null,
      createdAt: this.at,
      ...more,
    })
    this.#keep({ type: 'ticket.queued', ticket })
    return ticket
  }

  readonly report = (ticketId: TicketId, report: Report): Promise<Kept> => {
    if (this.answer === 'unavailable') return Promise.resolve('unavailable')
    const { facts, refusal } = decide(this.state, Command.parse({ name: 'report-ticket', ticketId, report }), {
      actor: { kind: 'box' },
      moment: { at: this.at, wall: this.at, day: '2026-11-24' },
      fresh: { orderId: OrderId.parse('o'), ticketId: 't', code: 'c', short: 's' },
      archived: null,
      past: [],
    })
    for (const fact of facts) this.#keep(fact)
    return Promise.resolve(refusal === null ? 'kept' : 'refused')
  }

  readonly isWanted: PressParts['isWanted'] = ({ id }) => {
    const ticket = this.state.papers.get(id)
    return ticket !== undefined && isWaiting(ticket) && !isStale(this.state, ticket, this.at)
  }

  /** What it came to in the end. */
  last(id: TicketId): string {
    return this.told.get(id)?.at(-1) ?? 'queued'
  }

  #keep(fact: Fact): void {
    this.state = evolve(this.state, fact)
    if (fact.type !== 'ticket.became') return
    const words = [fact.state, ...(fact.cause === null ? [] : [fact.cause])].join(' ')
    this.told.set(fact.ticketId, [...(this.told.get(fact.ticketId) ?? []), words])
  }
}

function bar(name: string): TicketContent {
  return TicketContent.parse({
    kind: 'bar',
    number: 7,
    drink: 'Flat White',
    modifiers: ['Oat'],
    tags: [],
    name,
    note: null,
    stand: 'Pressobox',
    eventId: 'POPUP',
    placedAt: 0,
    printedAt: 0,
    timeZone: 'UTC',
    language: 'en',
    source: 'phone',
  })
}
