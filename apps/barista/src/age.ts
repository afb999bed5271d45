import { createContext } from 'react'
import type { ConfigView, OrderView } from '@pressobox/protocol'

/** The box's wall clock, ms, once a second. */
export const Now = createContext(0)

export type AgeMark = 'calm' | 'soon' | 'late'

/** How long an order has been in its lane, ms; `now` is the box's wall clock. */
export function ageOf({ state, readyAt, placedAt, startedAt }: OrderView, now: number): number {
  return Math.max(0, now - Date.parse((state === 'ready' ? readyAt : placedAt) ?? startedAt))
}

export function markOf(order: OrderView, ages: ConfigView['ages'], now: number): AgeMark {
  const lane = order.state === 'making' || order.state === 'ready' ? order.state : 'queued'
  const minutes = ageOf(order, now) / 60_000
  if (order.missed || minutes >= ages[lane].lateMinutes) return 'late'
  return minutes >= ages[lane].soonMinutes ? 'soon' : 'calm'
}

const warnedMs = 3 * 60_000

/** Milliseconds until a queued or started order times out, once that is near; null before. */
export function timeOutIn({ state, expiresAt }: OrderView, now: number): number | null {
  if (expiresAt === null || (state !== 'queued' && state !== 'making')) return null
  const left = Date.parse(expiresAt) - now
  return left <= warnedMs ? Math.max(0, left) : null
}
