import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Erasure } from '@pressobox/domain'
import { exportJournal, openRecord, type JsonRecord } from '@pressobox/journal'
import type { Stand } from '@pressobox/stand'
import { z } from 'zod'
import { scrubPeople } from './forget-people.ts'

const Wish = z.object({
  id: z.string(),
  event: z.string(),
  by: z.string(),
  /** Wall clock, ms. */
  at: z.number(),
  /** Counted before anything is rewritten; null until then. */
  names: z.number().nullable(),
})
type Wish = z.infer<typeof Wish>

const openWish = (data: string): Promise<JsonRecord<Wish | null>> =>
  openRecord(join(data, 'erase.json'), (json) => Wish.safeParse(json).data ?? null, null)

/** The names of an event are to be erased at the next start: nobody writes to the journal then. */
export async function wishErasing(data: string, event: string, by: string, at: number): Promise<void> {
  const wish = await openWish(data)
  await wish.set({ id: randomUUID(), event, by, at, names: null })
}

export interface Erased {
  readonly id: string
  readonly erasure: Erasure
}

/**
 * Erases what was wished, before the journal is opened: lines, pictures of tickets, and what restores put aside. Cut off
 * anywhere, the next start does it again; the names were counted before. Null where nothing was wished.
 */
export async function eraseNames(data: string): Promise<Erased | null> {
  const record = await openWish(data)
  const wish = record.get()
  if (wish === null) return null
  const names = wish.names ?? (await countNames(data, wish.event))
  await record.set({ ...wish, names })
  await scrubAll(data, wish.event)
  for (const folder of await putAside(data)) await scrubAll(folder, wish.event)
  const { upTo, fingerprint } = await fingerprintOf(data, wish.event, Infinity)
  const { id, event: erased, by, at } = wish
  return { id, erasure: { erased, names, by, at, upTo, fingerprint } }
}

/** Writes down that it is done, with its certificate on paper: once, however often it is called. */
export async function certify(stand: Pick<Stand, 'execute'>, data: string, { id, erasure }: Erased): Promise<void> {
  const outcome = await stand.execute({ name: 'certify-erasure', ...erasure }, { kind: 'box' }, id)
  if (outcome.kind === 'refused') throw new Error(`The erasing could not be written down: ${outcome.refusal.code}.`)
  for (const name of ['erase.json.bak', 'erase.json']) await rm(join(data, name), { force: true })
}

/** What is torn, damaged or only a picture of a ticket has names, and nothing rests on it. */
async function scrubAll(folder: string, event: string): Promise<void> {
  for (const name of ['journal', join('archive', event)]) {
    const place = join(folder, name)
    for (const file of existsSync(place) ? await readdir(place) : [])
      if (/\.(?:torn-.*|damaged|removed)$/.test(file)) await rm(join(place, file))
  }
  await rm(join(folder, 'tickets'), { recursive: true, force: true })
  if (existsSync(join(folder, 'journal'))) await scrubPeople(folder, event, 'all')
}

async function putAside(data: string): Promise<readonly string[]> {
  const place = join(data, 'backups')
  const names = existsSync(place) ? await readdir(place) : []
  return names.filter((name) => name.startsWith('replaced-')).map((name) => join(place, name))
}

const Told = z.object({
  seq: z.number(),
  data: z.object({
    event: z.string().default(''),
    order: z.object({ id: z.string(), name: z.string().nullish(), note: z.string().nullish() }).optional(),
  }),
})

/** Orders of the event that have a name or a note. */
async function countNames(data: string, event: string): Promise<number> {
  const named = new Set<string>()
  for await (const line of exportJournal(data)) {
    const { data: told } = Told.parse(JSON.parse(line))
    const { order } = told
    if (told.event === event && order !== undefined && (order.name ?? order.note ?? null) !== null) named.add(order.id)
  }
  return named.size
}

/** SHA-256 of an event's lines up to a seq, each with its line feed, and the last seq that it covers. */
export async function fingerprintOf(
  data: string,
  event: string,
  to: number,
): Promise<{ readonly upTo: number; readonly fingerprint: string }> {
  const hash = createHash('sha256')
  let upTo = 0
  for await (const line of exportJournal(data)) {
    const { seq, data: told } = Told.parse(JSON.parse(line))
    if (told.event !== event || seq > to) continue
    hash.update(`${line}\n`)
    upTo = seq
  }
  return { upTo, fingerprint: hash.digest('hex') }
}
