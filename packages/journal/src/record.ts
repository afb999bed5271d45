import { open, readFile, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import { slicesOf } from './slices-of-json.ts'

/**
 * A lowdb adapter that a power cut cannot hurt: lowdb's own renames without fsync. Writes a temporary file and syncs it,
 * keeps the last good one as `.bak`, renames, syncs the folder. A file that does not parse never replaces a good one.
 */
class SyncedFile<T> implements Adapter<T> {
  #file: string
  #parse: (json: unknown) => T | null
  #last: Promise<void> = Promise.resolve()
  /** What stands in the file is known to be whole: it was read or written by this process. */
  #good = false

  constructor(file: string, parse: (json: unknown) => T | null) {
    this.#file = file
    this.#parse = parse
  }

  async read(): Promise<T | null> {
    const found = await this.#load(this.#file)
    this.#good = found !== null
    return found ?? (await this.#load(`${this.#file}.bak`))
  }

  write(data: T): Promise<void> {
    const next = this.#last.catch(() => undefined).then(() => this.#replace(data))
    this.#last = next
    return next
  }

  async #load(file: string): Promise<T | null> {
    try {
      return this.#parse(JSON.parse(await readFile(file, 'utf8')))
    } catch {
      return null
    }
  }

  async #replace(data: T): Promise<void> {
    const folder = dirname(this.#file)
    const fresh = join(folder, `.${basename(this.#file)}.new`)
    await withFile(fresh, 'w', (handle) => handle.writeFile(slicesOf(data)))
    if (this.#good) await rename(this.#file, `${this.#file}.bak`)
    await rename(fresh, this.#file)
    this.#good = true
    await withFile(folder, 'r', () => Promise.resolve())
  }
}

async function withFile(
  file: string,
  flags: string,
  act: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const handle = await open(file, flags, 0o600)
  try {
    await act(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** One JSON file of the box, kept by lowdb. `parse` answers null for what is not such a record. */
export interface JsonRecord<T> {
  readonly get: () => T
  readonly set: (value: T) => Promise<void>
}

export async function openRecord<T>(
  file: string,
  parse: (json: unknown) => T | null,
  fallback: T,
): Promise<JsonRecord<T>> {
  const low = new Low<T | null>(new SyncedFile<T | null>(file, parse), null)
  await low.read()
  const first = low.data ?? fallback
  low.data = first
  return {
    get: () => low.data ?? first,
    set: async (value) => {
      low.data = value
      await low.write()
    },
  }
}

/** State at a seq, tagged with the journal and the version of the fold that made it. */
export interface Checkpoint {
  readonly fold: number
  readonly epoch: string
  readonly seq: number
  readonly state: unknown
}

export function openCheckpoint(folder: string): Promise<JsonRecord<Checkpoint | null>> {
  return openRecord<Checkpoint | null>(join(folder, 'checkpoint.json'), asCheckpoint, null)
}

function asCheckpoint(json: unknown): Checkpoint | null {
  if (typeof json !== 'object' || json === null) return null
  if (!('fold' in json) || !('epoch' in json) || !('seq' in json) || !('state' in json)) return null
  const { fold, epoch, seq, state } = json
  return typeof fold === 'number' && typeof epoch === 'string' && typeof seq === 'number'
    ? { fold, epoch, seq, state }
    : null
}
