import { z } from 'zod'
import { minute } from './config.ts'
import type { Order } from './order.ts'

/** What was measured of the bar's pace. Times are stand time in ms. */
export const Pace = z.object({
  /** How long the last drinks took, newest last, ms. */
  samples: z.array(z.number()),
  /** When each barista last did something, and last finished a drink. */
  baristas: z.record(z.string(), z.object({ seenAt: z.number(), finishedAt: z.number().nullable() })),
})
export type Pace = Readonly<z.infer<typeof Pace>>

export const noPace: Pace = { samples: [], baristas: {} }

const kept = 20
const needed = 3
const workingFor = 10 * minute

export interface Wait {
  readonly lowMinutes: number
  readonly highMinutes: number
}

/** A barista touched an order. */
export function seen(pace: Pace, id: string, at: number): Pace {
  const recent = Object.entries(pace.baristas).filter(([, barista]) => at - barista.seenAt < workingFor)
  const finishedAt = pace.baristas[id]?.finishedAt ?? null
  return { ...pace, baristas: { ...Object.fromEntries(recent), [id]: { seenAt: at, finishedAt } } }
}

/** A drink was finished: what it took is from when it was claimed, or from when its barista was free for it. */
export function finished(pace: Pace, order: Order, id: string, at: number): Pace {
  const free = pace.baristas[id]?.finishedAt ?? 0
  const began = order.madeAt ?? Math.max(order.placedAt ?? at, free)
  const samples = [...pace.samples, Math.max(0, at - began)].slice(-kept)
  const next = seen(pace, id, at)
  return { samples, baristas: { ...next.baristas, [id]: { seenAt: at, finishedAt: at } } }
}

/**
 * How long until the drink at this place of the queue (from 1) is ready, as a range between the quick and the slow
 * quarter of the last twenty; null while fewer than three were measured.
 */
export function waitFor(pace: Pace, place: number, at: number): Wait | null {
  if (pace.samples.length < needed) return null
  const sorted = pace.samples.toSorted((a, b) => a - b)
  const quarter = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const working = Object.values(pace.baristas).filter((barista) => at - barista.seenAt < workingFor).length
  const rounds = Math.ceil(place / Math.max(1, working))
  return {
    lowMinutes: Math.round((rounds * quarter(0.25)) / minute),
    highMinutes: Math.max(1, Math.ceil((rounds * quarter(0.75)) / minute)),
  }
}
