import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openRecord, readable, type JsonRecord } from '@pressobox/journal'
import { z } from 'zod'

/** What is kept of an extension beside its folder: one record, so that its store and its place in the journal move together. */
const Kept = z.looseObject({
  enabled: z.boolean().default(false),
  granted: z.array(z.string()).default([]),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Why it was stopped; null when it was not. */
  quarantine: z.string().nullable().default(null),
  /** What it is done with: the last fact, and the ids of those events of it that it heard. */
  position: z.object({ seq: z.number(), ids: z.array(z.string()) }).default({ seq: 0, ids: [] }),
  store: z.record(z.string(), z.string()).default({}),
  page: z.record(z.string(), z.string()).default({}),
  tile: z.record(z.string(), z.string()).default({}),
  /** When they ring, by name: stand time, ms. */
  timers: z.record(z.string(), z.number()).default({}),
})
export type Kept = Readonly<z.infer<typeof Kept>>

/** Of one that nobody switched on, allowed or set. */
export const newKept: Kept = Kept.parse({})

/** The record of one extension; `folder` holds those of all, beside their own folders. */
export async function openKept(folder: string, name: string): Promise<JsonRecord<Kept>> {
  await mkdir(folder, { recursive: true })
  return openRecord<Kept>(join(folder, `${name}.json`), readable(Kept), newKept)
}

/** JSON of all that an extension may keep. */
const storeBytes = 256 * 1024

export function isTooMuch(store: Kept['store']): boolean {
  return JSON.stringify(store).length > storeBytes
}
