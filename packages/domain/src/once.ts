import { Keyed } from './keyed.ts'
import { z } from 'zod'
import { minute } from './config.ts'
import { OrderId } from './id.ts'

/** What a repeated request gets again: the answer of the first one. */
export const Once = z.object({
  orderId: OrderId.nullable(),
  /** Stand time in ms. */
  at: z.number(),
})
export type Once = Readonly<z.infer<typeof Once>>

/** Requests by their key, in two halves of which the older goes as a whole: to find the oldest of thousands would cost every request. */
export interface Requests {
  readonly young: Keyed<string, Once>
  readonly old: Keyed<string, Once>
}

export const noRequests: Requests = { young: Keyed.of(), old: Keyed.of() }

/** At least so many are remembered, at most twice as many: a busy day of one box has some six requests a drink. */
const remembered = 20_000
const rememberedMs = 24 * 60 * minute

export function remember({ young, old }: Requests, key: string, once: Once): Requests {
  return young.size < remembered
    ? { young: young.set(key, once), old }
    : { young: Keyed.of<string, Once>().set(key, once), old: young }
}

/** What was answered to this key within 24 hours; null when nothing was. */
export function answered({ young, old }: Requests, key: string, at: number): Once | null {
  const once = young.get(key) ?? old.get(key)
  return once === undefined || at - once.at > rememberedMs ? null : once
}
