import { JournalUnavailable } from './errors.ts'
import { diskFiles, type Files } from './files.ts'
import type { Entry, Journal } from './journal.ts'
import type { Codec, Stamp } from './line.ts'

export interface MemoryJournal<T> extends Journal<T> {
  /** The next flush fails, or all of them until told otherwise. */
  readonly fail: (how: 'once' | 'always' | 'never') => void
  readonly entries: readonly Entry<T>[]
}

export interface MemoryOptions<T> {
  readonly epoch?: string
  /** What an earlier run left. */
  readonly entries?: readonly Entry<T>[]
  readonly onFailure?: () => void
  /** For what it finds lines by, and where chapters begin. */
  readonly codec?: Codec<T>
}

/** A journal without a disk: the same promises in the same order, and faults on demand. */
export function createMemoryJournal<T>(options: MemoryOptions<T> = {}): MemoryJournal<T> {
  const entries: Entry<T>[] = [...(options.entries ?? [])]
  let waiting: {
    facts: readonly T[]
    stamp: Stamp
    resolve: (positions: number[]) => void
    reject: (error: Error) => void
  }[] = []
  let flushing: Promise<void> | null = null
  let faults: 'once' | 'always' | 'never' = 'never'
  let unhealthy = false
  const epoch = options.epoch ?? '00000000-0000-4000-8000-000000000000'
  const lastSeq = (): number => entries.at(-1)?.seq ?? 0
  let drawn = lastSeq()

  async function flush(): Promise<void> {
    await Promise.resolve()
    while (waiting.length > 0) {
      const batches = waiting
      waiting = []
      await Promise.resolve()
      unhealthy = faults !== 'never'
      if (faults === 'once') faults = 'never'
      if (unhealthy) {
        const lost = [...batches, ...waiting]
        waiting = []
        drawn = lastSeq()
        options.onFailure?.()
        for (const batch of lost) batch.reject(new JournalUnavailable(new Error('a fault on demand')))
        continue
      }
      for (const { facts, stamp, resolve } of batches) {
        const positions = facts.map((fact) => entries.push({ seq: lastSeq() + 1, ...stamp, epoch, fact }) - 1)
        resolve(positions)
      }
    }
    flushing = null
  }

  function push(facts: readonly T[], stamp: Stamp): Promise<readonly number[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly number[]>()
    waiting.push({ facts, stamp, resolve, reject })
    flushing ??= flush()
    return promise
  }

  return {
    epoch,
    entries,
    setAside: null,
    lastSeq,
    append: (facts, stamp) => {
      const firstSeq = drawn + 1
      drawn += facts.length
      return { firstSeq, durable: push(facts, stamp) }
    },
    settled: async () => {
      if (flushing !== null) await push([], { at: 0, wall: 0 })
    },
    healthy: () => !unhealthy,
    read: async function* (after, chapter) {
      for (const entry of entries.slice()) {
        const fits = chapter === undefined || options.codec?.chapter?.(options.codec.encode(entry.fact)) === chapter
        if (entry.seq > after && fits) yield await Promise.resolve(entry)
      }
    },
    span: async function* (from, to) {
      for (const entry of entries.slice(from, to === null ? undefined : to + 1)) yield await Promise.resolve(entry)
    },
    find: (key) =>
      entries.flatMap(({ fact }, position) => {
        const { codec } = options
        return codec?.keys?.(codec.encode(fact)).includes(key) === true ? [position] : []
      }),
    last: () => entries.at(-1) ?? null,
    entryAt: (position) => {
      const entry = entries[position]
      if (entry === undefined) throw new RangeError(`nothing at ${String(position)}`)
      return entry
    },
    bare: () => Promise.resolve(0),
    close: () => Promise.resolve(),
    fail: (how) => {
      faults = how
    },
  }
}

export interface Faults {
  /** Named operations fail while this answers an error. */
  next: (operation: 'write' | 'sync' | 'open' | 'cut', bytes: number) => Error | null
  syncs: number
}

/** The real disk, with faults on demand: a failing write leaves half of its bytes behind, as a full disk does. */
export function faultyFiles(): { readonly files: Files; readonly faults: Faults } {
  const faults: Faults = { next: () => null, syncs: 0 }
  const stop = (operation: Parameters<Faults['next']>[0], bytes = 0): void => {
    const error = faults.next(operation, bytes)
    if (error !== null) throw error
  }
  const files: Files = {
    ...diskFiles,
    cut: async (file, length) => {
      stop('cut')
      await diskFiles.cut(file, length)
    },
    openForAppend: async (name) => {
      stop('open')
      const file = await diskFiles.openForAppend(name)
      return {
        ...file,
        write: async (bytes, offset) => {
          const error = faults.next('write', bytes.length)
          await file.write(error === null ? bytes : bytes.subarray(0, Math.floor(bytes.length / 2)), offset)
          if (error !== null) throw error
        },
        sync: async () => {
          faults.syncs += 1
          await file.sync()
          stop('sync')
        },
      }
    },
  }
  return { files, faults }
}
