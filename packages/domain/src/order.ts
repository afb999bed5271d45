import { z } from 'zod'
import { DeviceId, OrderId, TicketId } from './id.ts'

export const orderStates = ['choosing', 'queued', 'making', 'ready', 'collected', 'cancelled', 'timed-out'] as const
export const OrderState = z.enum(orderStates)
export type OrderState = z.infer<typeof OrderState>

/** All times are stand time in ms. Missing fields of an older line are null. */
const when = z.number().nullable().default(null)
const words = z.string().nullable().default(null)

/** Where the last staff step came from, so that it can be undone. */
const Before = z.object({
  state: OrderState,
  missed: z.boolean().default(false),
  barista: z.object({ id: z.string(), name: z.string() }).nullable().default(null),
  madeAt: when,
  readyAt: when,
  expiresAt: when,
  prioritisedAt: when,
  day: words,
  /** Stand time until which it can be undone. */
  until: z.number(),
})
export type Before = Readonly<z.infer<typeof Before>>

export const TicketState = z.enum(['queued', 'sending', 'printed', 'failed', 'unconfirmed'])
export type TicketState = z.infer<typeof TicketState>

/** One drink from scan to the end: everything that the stand knows of it. */
export const Order = z.object({
  id: OrderId,
  /** Who scanned; null for a walk-up. */
  device: DeviceId.nullable().default(null),
  /** A keyed hash of the address that scanned. */
  address: words,
  /** The code whose token it holds; null for a walk-up. */
  code: words,
  source: z.enum(['phone', 'walk-up', 'kiosk', 'robot']).default('phone'),
  state: OrderState,
  missed: z.boolean().default(false),
  number: z.number().int().nullable().default(null),
  /** As it was on the menu when it was placed, in the menu's first language. */
  drink: z.object({ id: z.string(), name: z.string() }).nullable().default(null),
  picks: z.array(z.object({ group: z.string(), option: z.string(), name: z.string() })).default([]),
  name: words,
  note: words,
  barista: z.object({ id: z.string(), name: z.string() }).nullable().default(null),
  cause: words,
  cancelledBy: z.enum(['customer', 'staff']).nullable().default(null),
  startedAt: z.number(),
  placedAt: when,
  madeAt: when,
  readyAt: when,
  endedAt: when,
  expiresAt: when,
  /** Local date on which it became ready: the daily limit counts it then. */
  day: words,
  ticket: z.object({ id: TicketId, state: TicketState, copy: z.number().int() }).nullable().default(null),
  remakes: z.number().int().default(0),
  /** Why it was last made again. */
  remakeReason: words,
  /** How long it would take, as the guest was told when it was placed; null while the bar's pace was not known. */
  promised: z.object({ lowMinutes: z.number(), highMinutes: z.number() }).nullable().default(null),
  /** Since when staff let it go before the others of the queue. */
  prioritisedAt: when,
  before: Before.nullable().default(null),
  version: z.number().int(),
})
export type Order = Readonly<z.infer<typeof Order>>

/** It holds a place in the bar's capacity. */
export function isRunning(order: Pick<Order, 'state'>): boolean {
  return order.state === 'choosing' || order.state === 'queued' || order.state === 'making'
}

/** It is on the counter, and not for too long. */
export function isWaitingOnCounter(order: Order): boolean {
  return order.state === 'ready' && !order.missed
}

/** It was cancelled or ran out of time before there was a drink. */
export function endedUnmade(order: Order): boolean {
  return (order.state === 'cancelled' || order.state === 'timed-out') && order.readyAt === null
}

/** Who is made first: what staff let go first, in that order, then by number. */
export function byTurn(a: Order, b: Order): number {
  const turn = (order: Order): number => order.prioritisedAt ?? Number.MAX_SAFE_INTEGER
  return turn(a) - turn(b) || (a.number ?? 0) - (b.number ?? 0)
}

/** The same order once people are forgotten: without what somebody typed. Causes of the box itself stay. */
export function withoutSentences(order: Order): Order {
  const cause = order.cancelledBy === null ? order.cause : null
  return { ...order, name: null, note: null, cause, remakeReason: null }
}
