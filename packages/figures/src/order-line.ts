import { z } from 'zod'
import { Detail, type Told } from './told.ts'

const instant = z.number().nullable()

/** What public events say of one order. Times are wall clock, ms. */
export const OrderLine = z.object({
  orderId: z.string(),
  eventId: z.string(),
  number: z.string().nullable(),
  source: z.enum(['phone', 'walk-up', 'kiosk', 'robot']),
  drink: z.string().nullable(),
  modifiers: z.array(z.string()).readonly(),
  scannedAt: z.number(),
  placedAt: instant,
  /** What the guest was told when it was placed. */
  promised: z.object({ lowMinutes: z.number(), highMinutes: z.number() }).nullable().default(null),
  makingAt: instant,
  readyAt: instant,
  collectedAt: instant,
  endedAt: instant,
  state: z.string(),
  missed: z.boolean(),
  remakes: z.number(),
  /** Why it ended unmade, as the box says it; a sentence of the staff's own is not repeated. */
  cause: z.string().nullable(),
  barista: z.string().nullable(),
})
export type OrderLine = Readonly<z.infer<typeof OrderLine>>

type Facts = z.infer<typeof Detail>

/** Events that an order's line goes by; the others say the same again. */
export const storied: ReadonlySet<string> = new Set([
  'Validator.NewOrder',
  'OrderManager.WaitingCompletion',
  'OrderManager.MakeOrder',
  'OrderManager.OrderCompleted',
  'OrderManager.OrderCollected',
  'OrderManager.OrderMissed',
  'OrderManager.OrderCancelled',
  'OrderProcessor.OrderTimeOut',
  'OrderManager.OrderRemade',
  'OrderManager.OrderUndone',
  'OrderManager.OrderRecalled',
])

/** An order after another event of its; null for an event that is of no order, or of one whose beginning was not seen. */
export function follow(line: OrderLine | null, { type, at, detail }: Told): OrderLine | null {
  const facts = Detail.parse(detail)
  if (type === 'Validator.NewOrder') return begin(facts, at)
  if (line === null) return null
  const next = { ...line, state: facts.orderState === '' ? line.state : facts.orderState }
  switch (type) {
    case 'OrderManager.WaitingCompletion':
      return { ...next, ...drinkOf(facts), placedAt: line.placedAt ?? at, promised: facts.promised }
    case 'OrderManager.MakeOrder':
      if (facts.baristaUserId === '') return { ...next, makingAt: null, barista: null }
      return { ...next, makingAt: at, barista: facts.baristaUserId }
    case 'OrderManager.OrderCompleted':
      return { ...next, readyAt: at, barista: facts.baristaUserId === '' ? line.barista : facts.baristaUserId }
    case 'OrderManager.OrderCollected':
      return { ...next, collectedAt: at, endedAt: at }
    case 'OrderManager.OrderMissed':
      return { ...next, missed: true }
    case 'OrderManager.OrderCancelled':
      return { ...next, endedAt: at, cause: facts.by === null ? 'cancelled' : `cancelled by ${facts.by}` }
    case 'OrderProcessor.OrderTimeOut':
      return { ...next, endedAt: at, cause: facts.cause }
    case 'OrderManager.OrderRemade':
      return { ...back(next), remakes: line.remakes + 1 }
    case 'OrderManager.OrderUndone':
    case 'OrderManager.OrderRecalled':
      return back(next)
    default:
      return line
  }
}

function begin({ orderId, eventId, userId, orderState }: Facts, at: number): OrderLine {
  return {
    orderId,
    eventId,
    number: null,
    source: userId === 'robot' || userId === 'walk-up' || userId === 'kiosk' ? userId : 'phone',
    drink: null,
    modifiers: [],
    scannedAt: at,
    placedAt: null,
    promised: null,
    makingAt: null,
    readyAt: null,
    collectedAt: null,
    endedAt: null,
    state: orderState,
    missed: false,
    remakes: 0,
    cause: null,
    barista: null,
  }
}

function drinkOf({ drinkOrder, orderNumber }: Facts): Pick<OrderLine, 'drink' | 'modifiers' | 'number'> {
  return { drink: drinkOrder?.drink ?? null, modifiers: drinkOrder?.modifiers ?? [], number: orderNumber }
}

/** A step was taken back: what came after where it stands now did not happen to this order. */
function back(line: OrderLine): OrderLine {
  const { state, makingAt, readyAt } = line
  const made = state === 'ready' || state === 'collected'
  return {
    ...line,
    makingAt: state === 'queued' || state === 'choosing' ? null : makingAt,
    readyAt: made ? readyAt : null,
    collectedAt: null,
    endedAt: null,
    missed: false,
    cause: null,
  }
}

/** From placing to ready, ms; null for one that is not made. */
export function waitOf({ placedAt, readyAt }: OrderLine): number | null {
  return placedAt === null || readyAt === null ? null : Math.max(0, readyAt - placedAt)
}

/** Whether it took as long as was promised; null where nothing was promised, or nothing made. */
export function promiseOf(line: OrderLine): 'early' | 'kept' | 'late' | null {
  const wait = waitOf(line)
  if (wait === null || line.promised === null) return null
  const minutes = wait / 60_000
  if (minutes > line.promised.highMinutes) return 'late'
  return minutes < line.promised.lowMinutes ? 'early' : 'kept'
}

/** Whether nothing more will become of it: unless it is recalled. */
export function isOver({ endedAt }: OrderLine): boolean {
  return endedAt !== null
}
