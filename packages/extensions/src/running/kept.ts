import { join } from 'node:path'
import { openRecord, type JsonRecord } from '@pressobox/journal'
import { z } from 'zod'

/** What is kept of an extension beside its folder's own files: one record, so that its store and its place in the journal move together. */
const Kept = z.object({
  enabled: z.boolean().default(true),
  granted: z.array(z.string()).default([]),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Why it was stopped; null when it was not. */
  quarantine: z.string().nullable().default(null),
  /** The last event that it is done with: seq of the fact, and the event's place among those of the fact. */
  position: z.object({ seq: z.number(), place: z.number() }).default({ seq: 0, place: 0 }),
  store: z.record(z.string(), z.string()).default({}),
  page: z.record(z.string(), z.string()).default({}),
  tile: z.record(z.string(), z.string()).default({}),
  /** Names and wall clock, ms. */
  timers: z.record(z.string(), z.number()).default({}),
})
export type Kept = Readonly<z.infer<typeof Kept>>

export const blankKept: Kept = Kept.parse({})

export function openKept(folder: string): Promise<JsonRecord<Kept>> {
  return openRecord<Kept>(join(folder, 'kept.json'), (json) => Kept.safeParse(json).data ?? null, blankKept)
}

/** JSON of all that an extension may keep. */
const storeBytes = 256 * 1024

export function isTooMuch(store: Kept['store']): boolean {
  return JSON.stringify(store).length > storeBytes
}
