import { z } from 'zod'
import { follow, isOver, OrderLine, promiseOf, storied, waitOf } from './order-line.ts'
import { Detail, type Told } from './told.ts'

const counts = z.record(z.string(), z.number())

/** Upper bounds of the waits' buckets, seconds: a minute's steps around the fifteen that a barista has. */
export const waitBounds = [60, 120, 180, 240, 300, 420, 600, 900] as const

/** What was counted of one event since it began. Counters never go back: what was undone happened, too. */
export const Counted = z.object({
  /** Phones that opened the order page. */
  loaded: z.number().default(0),
  started: z.number(),
  placed: z.number(),
  made: z.number(),
  collected: z.number(),
  missed: z.number(),
  remade: z.number(),
  /** By who cancelled. */
  cancelled: counts,
  /** By the cause, in the original's words. */
  timedOut: counts,
  /** Refused scans by code. */
  refused: counts,
  drinks: counts,
  modifiers: counts,
  sources: counts,
  /** Seconds from placing to ready: how many, their sum, and how many up to each bound of `waitBounds`. */
  wait: z.object({ count: z.number(), sum: z.number(), upTo: z.array(z.number()) }),
  /** Drinks by how they came against what was promised at their placing: `early`, `kept`, `late`. */
  promised: counts.default({}),
})
export type Counted = z.infer<typeof Counted>

const none: Counted = {
  loaded: 0,
  started: 0,
  placed: 0,
  made: 0,
  collected: 0,
  missed: 0,
  remade: 0,
  cancelled: {},
  timedOut: {},
  refused: {},
  drinks: {},
  modifiers: {},
  sources: {},
  wait: { count: 0, sum: 0, upTo: waitBounds.map(() => 0) },
  promised: {},
}

/** What is kept of the figures between starts. */
export const Kept = z.object({
  epoch: z.string(),
  /** The last seq that is counted. */
  seq: z.number().int(),
  events: z.record(z.string(), Counted),
  open: z.array(OrderLine),
})
export type Kept = z.infer<typeof Kept>

/** Orders that are followed at most: of more than these nobody came for so many that it does not matter what becomes of the oldest. */
const mostOpen = 1000

const refusals: ReadonlySet<string> = new Set(['Validator.ScanRefused', 'OrderProcessor.ShopUnavailable'])

/** The figures of all events of a box, counted event by event. */
export class Tally {
  #events: Map<string, Counted>
  #open: Map<string, OrderLine>

  constructor({ events, open }: Pick<Kept, 'events' | 'open'> = { events: {}, open: [] }) {
    this.#events = new Map(Object.entries(events))
    this.#open = new Map(open.map((line) => [line.orderId, line]))
  }

  of(eventId: string): Counted {
    return this.#events.get(eventId) ?? none
  }

  get events(): readonly string[] {
    return [...this.#events.keys()]
  }

  kept(): Pick<Kept, 'events' | 'open'> {
    return { events: Object.fromEntries(this.#events), open: [...this.#open.values()] }
  }

  count(told: Told): void {
    const isRefusal = refusals.has(told.type)
    const isArrival = told.type === 'OrderPage.Opened'
    if (!isRefusal && !isArrival && !storied.has(told.type)) return
    const { eventId, orderId, cause, count } = Detail.parse(told.detail)
    if (isArrival) {
      const known = this.of(eventId)
      this.#events.set(eventId, { ...known, loaded: known.loaded + count })
      return
    }
    if (isRefusal) {
      const known = this.of(eventId)
      this.#events.set(eventId, { ...known, refused: plus(known.refused, cause ?? 'unknown', count) })
      return
    }
    const before = this.#open.get(orderId) ?? null
    const after = follow(before, told)
    if (after === null || after === before) return
    this.#events.set(eventId, changed(this.of(eventId), before, after, told.type))
    if (isOver(after)) this.#open.delete(orderId)
    else this.#open.set(orderId, after)
    const [oldest] = this.#open.size > mostOpen ? this.#open.keys() : []
    if (oldest !== undefined) this.#open.delete(oldest)
  }
}

/** The counters after an order went from one line to the next. */
function changed(counted: Counted, before: OrderLine | null, after: OrderLine, type: string): Counted {
  if (before === null) return { ...counted, started: counted.started + 1, sources: plus(counted.sources, after.source) }
  switch (type) {
    case 'OrderManager.WaitingCompletion':
      return placed(counted, before, after)
    case 'OrderManager.OrderCompleted':
      return { ...kept(counted, after), made: counted.made + 1, wait: waited(counted.wait, waitOf(after)) }
    case 'OrderManager.OrderCollected':
      return { ...counted, collected: counted.collected + 1 }
    case 'OrderManager.OrderMissed':
      return { ...counted, missed: counted.missed + 1 }
    case 'OrderManager.OrderRemade':
      return { ...counted, remade: counted.remade + 1 }
    case 'OrderManager.OrderCancelled':
      return { ...counted, cancelled: plus(counted.cancelled, after.cause ?? 'cancelled') }
    case 'OrderProcessor.OrderTimeOut':
      return { ...counted, timedOut: plus(counted.timedOut, after.cause ?? 'timed out') }
    default:
      return counted
  }
}

/** An order is placed once; a drink that was changed counts as the one that it became. */
function placed(counted: Counted, before: OrderLine, after: OrderLine): Counted {
  const less = before.placedAt === null ? counted : drinks(counted, before, -1)
  return { ...drinks(less, after, 1), placed: counted.placed + (before.placedAt === null ? 1 : 0) }
}

function drinks(counted: Counted, { drink, modifiers }: OrderLine, by: 1 | -1): Counted {
  if (drink === null) return counted
  return {
    ...counted,
    drinks: plus(counted.drinks, drink, by),
    modifiers: modifiers.reduce((sum, modifier) => plus(sum, modifier, by), counted.modifiers),
  }
}

function kept(counted: Counted, line: OrderLine): Counted {
  const promise = promiseOf(line)
  return promise === null ? counted : { ...counted, promised: plus(counted.promised, promise) }
}

function waited(wait: Counted['wait'], ms: number | null): Counted['wait'] {
  if (ms === null) return wait
  const seconds = ms / 1000
  const upTo = waitBounds.map((bound, index) => (wait.upTo[index] ?? 0) + (seconds <= bound ? 1 : 0))
  return { count: wait.count + 1, sum: wait.sum + seconds, upTo }
}

function plus(sum: Readonly<Record<string, number>>, name: string, by = 1): Record<string, number> {
  return { ...sum, [name]: (sum[name] ?? 0) + by }
}
