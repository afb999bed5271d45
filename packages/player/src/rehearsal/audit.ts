import type { RecordedEvent } from '../recording.ts'
import type { Told } from '../witness.ts'

/** What the archive must hold for each thing that a robot was told. */
const proof: Readonly<Record<Told['what'], string>> = {
  started: 'Validator.NewOrder',
  placed: 'OrderManager.WaitingCompletion',
  made: 'OrderManager.MakeOrder',
  ready: 'OrderManager.OrderCompleted',
  collected: 'OrderManager.OrderCollected',
  cancelled: 'OrderManager.OrderCancelled',
}

export interface Audit {
  /** Orders of the archive that came so far. */
  readonly started: number
  readonly placed: number
  readonly made: number
  readonly ready: number
  readonly cancelled: number
  readonly timedOut: number
  /** What a robot was told and the archive does not know, in words. */
  readonly lost: readonly string[]
  /** Numbers that two orders have, or that were told to be another. */
  readonly doubled: readonly string[]
  readonly tickets: { readonly printed: number; readonly unconfirmed: number; readonly unprinted: number }
  /** Tickets of which the box says one thing and the paper another. */
  readonly untrue: readonly string[]
}

type Events = readonly Pick<RecordedEvent, 'detail-type' | 'detail'>[]

/** Holds what robots were told, and what is on paper, against the archive. `papers`: the number on each ticket that came out. */
export function audit(told: readonly Told[], events: Events, papers: readonly number[]): Audit {
  const orders = (type: string): ReadonlySet<string> =>
    new Set(events.flatMap((event) => (event['detail-type'] === type ? textOf(event.detail['orderId']) : [])))
  const numbers = numbersOf(events)
  const known = new Map(Object.values(proof).map((type) => [type, orders(type)]))
  const tickets = ticketsOf(events)
  const count = (states: readonly string[]): number => tickets.filter(({ state }) => states.includes(state)).length
  return {
    started: known.get(proof.started)?.size ?? 0,
    placed: known.get(proof.placed)?.size ?? 0,
    made: known.get(proof.made)?.size ?? 0,
    ready: known.get(proof.ready)?.size ?? 0,
    cancelled: known.get(proof.cancelled)?.size ?? 0,
    timedOut: orders('OrderProcessor.OrderTimeOut').size,
    lost: told.flatMap(({ what, orderId }) =>
      known.get(proof[what])?.has(orderId) === true ? [] : [`${orderId} was told to be ${what}`],
    ),
    doubled: doubled(numbers, told),
    tickets: {
      printed: count(['printed']),
      unconfirmed: count(['unconfirmed']),
      unprinted: count(['queued', 'sending', 'failed']),
    },
    untrue: untrue(tickets, numbers, papers),
  }
}

function textOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : []
}

/** The number of each order. */
function numbersOf(events: Events): ReadonlyMap<string, number> {
  return new Map(
    events.flatMap(({ detail: { orderId, orderNumber } }): [string, number][] =>
      typeof orderId === 'string' && typeof orderNumber === 'string' ? [[orderId, Number(orderNumber)]] : [],
    ),
  )
}

function doubled(numbers: ReadonlyMap<string, number>, told: readonly Told[]): readonly string[] {
  const owners = Map.groupBy(numbers, ([, number]) => number)
  const twice = [...owners].flatMap(([number, orders]) =>
    orders.length > 1 ? [`${String(number)} belongs to ${String(orders.length)} orders`] : [],
  )
  const other = told.flatMap(({ orderId, number }) =>
    number === null || numbers.get(orderId) === number ? [] : [`${orderId} was told to be ${String(number)}`],
  )
  return [...twice, ...other]
}

interface Ticket {
  readonly orderId: string
  readonly state: string
}

/** Each ticket as it was told last. */
function ticketsOf(events: Events): readonly Ticket[] {
  const tickets = new Map<string, Ticket>()
  for (const { detail } of events) {
    const { ticketId, orderId, state } = detail
    if (typeof ticketId !== 'string') continue
    const before = tickets.get(ticketId)
    const owner = typeof orderId === 'string' ? orderId : (before?.orderId ?? '')
    tickets.set(ticketId, { orderId: owner, state: typeof state === 'string' ? state : (before?.state ?? 'queued') })
  }
  return [...tickets.values()]
}

/** A printed ticket is on paper, and nothing else is but what nobody can be sure of. */
function untrue(
  tickets: readonly Ticket[],
  numbers: ReadonlyMap<string, number>,
  papers: readonly number[],
): readonly string[] {
  const byNumber = Map.groupBy(tickets, ({ orderId }) => numbers.get(orderId) ?? 0)
  const onPaper = Map.groupBy(papers, (number) => number)
  return [...new Set([...byNumber.keys(), ...onPaper.keys()])].flatMap((number) => {
    const mine = byNumber.get(number) ?? []
    const paper = onPaper.get(number)?.length ?? 0
    const least = mine.filter(({ state }) => state === 'printed').length
    const most = least + mine.filter(({ state }) => state === 'unconfirmed' || state === 'sending').length
    return paper >= least && paper <= most
      ? []
      : [
          `of number ${String(number)} ${String(least)} to ${String(most)} are told to be printed, ${String(paper)} are on paper`,
        ]
  })
}
