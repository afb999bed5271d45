import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { emptyState, evolve } from '@pressobox/domain'
import { JournalDamaged, JournalNewer, openJournal } from '@pressobox/journal'
import type { RestoreCheck } from '@pressobox/gateway'
import { eventViews } from '@pressobox/protocol'
import { recordCodec } from '@pressobox/stand'
import { BadBackup, beginAnew, skipped, unpack } from './backup.ts'
import { stageReplacing } from './replacing.ts'
import { readSettings } from './settings.ts'

/** More than any stand writes in years. */
const mostBytes = 2 * 1024 ** 3

/** A backup that was unpacked and checked waits beside the data folder, until somebody says that it shall replace it. */
export class Restoring {
  #data: string
  #waiting: { readonly id: string; readonly folder: string } | null = null

  constructor(data: string) {
    this.#data = data
  }

  /** Checks an uploaded backup. */
  async checkStream(stream: AsyncIterable<Uint8Array>): Promise<RestoreCheck> {
    const place = await mkdtemp(join(this.#data, '.unpacked-'))
    try {
      const file = join(place, 'backup.tar.gz')
      await pipeline(Readable.from(stream), atMost(mostBytes), createWriteStream(file))
      return await this.checkFile(file)
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  }

  /** Checks a backup; the one that waited goes. */
  async checkFile(file: string): Promise<RestoreCheck> {
    await this.discard()
    const folder = await mkdtemp(join(this.#data, '.unpacked-'))
    try {
      const facts = await unpack(file, folder)
      const found = await lookAt(folder)
      const id = folder.slice(-6)
      this.#waiting = { id, folder }
      return { is: 'whole', id, facts, ...found }
    } catch (error) {
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
      if (error instanceof JournalNewer) return { is: 'newer', problem: error.message }
      if (!(error instanceof BadBackup)) throw error
      return error.cause instanceof JournalDamaged
        ? { is: 'damaged', problem: error.cause.message }
        : { is: 'none', problem: '' }
    }
  }

  /** From the next start on the box is that of the checked backup; false where that does not wait any more. */
  async choose(id: string): Promise<boolean> {
    const waiting = this.#waiting
    if (waiting === null || waiting.id !== id) return false
    this.#waiting = null
    await beginAnew(waiting.folder)
    await stageReplacing(waiting.folder, this.#data)
    return true
  }

  async discard(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting !== null) await rm(waiting.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

/** What a person wants to know of a backup before it replaces anything. */
async function lookAt(folder: string) {
  let state = emptyState
  const journal = await openJournal({
    folder,
    codec: recordCodec,
    visit: { after: 0, see: ({ fact }) => (state = evolve(state, fact.fact)) },
  })
  const last = journal.last()
  await journal.close()
  const { version } = await readSettings(folder)
  return {
    eventId: state.eventId,
    name: state.config.name ?? '',
    orders: eventViews(state).reduce((sum, { placed }) => sum + placed, 0),
    events: eventViews(state).length,
    nextNumber: state.lastNumber === 0 ? 1 : state.lastNumber + skipped + 1,
    lastAt: new Date(last?.wall ?? 0).toISOString(),
    version,
  }
}

function atMost(bytes: number): Transform {
  let sum = 0
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      sum += chunk.length
      done(sum > bytes ? new BadBackup('The file is too large for a backup.') : null, chunk)
    },
  })
}
