import { JournalUnavailable } from './errors.ts'
import type { AppendFile, Files } from './files.ts'
import type { Journal } from './journal.ts'
import { writeLine, type Raw, type Stamp } from './line.ts'
import type { Recovered, SegmentInfo } from './recovery.ts'
import { positionAt, segmentFile, type Position } from './segment.ts'

export interface WriterOptions<T> {
  readonly files: Files
  readonly folder: string
  readonly epoch: string
  readonly segmentBytes: number
  readonly found: Recovered
  readonly encode: (fact: T) => Raw
  /** Called at once when a write failed, before anybody hears of it. */
  readonly onFailure: () => void
}

export interface Writer<T> extends Pick<Journal<T>, 'lastSeq' | 'append' | 'settled' | 'healthy' | 'close'> {
  readonly segments: () => readonly { readonly number: number; readonly firstSeq: number }[]
}

interface Batch<T> {
  readonly facts: readonly T[]
  readonly stamp: Stamp
  readonly resolve: (positions: readonly Position[]) => void
  readonly reject: (error: JournalUnavailable) => void
}

/** Writes batches; all that arrive while one fsync runs share the next one (group commit). */
class GroupWriter<T> {
  #options: WriterOptions<T>
  #segments: { number: number; firstSeq: number }[]
  #file: AppendFile | null = null
  /** Durable bytes of the current segment. */
  #length: number
  #durable: number
  #drawn: number
  #waiting: Batch<T>[] = []
  #flushing: Promise<void> | null = null
  #unhealthy = false
  /** Bytes of a failed write may still stand behind the durable ones. */
  #dirty = false
  #closed = false

  constructor(options: WriterOptions<T>) {
    const { segments, lastSeq, torn } = options.found
    this.#options = options
    this.#segments = segments.map(({ number, firstSeq }: SegmentInfo) => ({ number, firstSeq }))
    const last = segments.at(-1)
    this.#length = torn !== null && torn.segment === last?.number ? torn.offset : (last?.length ?? 0)
    this.#durable = lastSeq
    this.#drawn = lastSeq
  }

  lastSeq = (): number => this.#durable
  healthy = (): boolean => !this.#unhealthy
  segments = (): readonly { number: number; firstSeq: number }[] => this.#segments

  append = (facts: readonly T[], stamp: Stamp) => {
    const firstSeq = this.#drawn + 1
    this.#drawn += facts.length
    const durable = new Promise<readonly Position[]>((resolve, reject) => {
      if (this.#closed) reject(new JournalUnavailable(new Error('The journal is closed.')))
      else this.#waiting.push({ facts, stamp, resolve, reject })
    })
    this.#flushing ??= this.#flush()
    return { firstSeq, durable }
  }

  settled = async (): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<readonly Position[]>()
    if (this.#flushing === null) return
    this.#waiting.push({ facts: [], stamp: { at: 0, wall: 0 }, resolve, reject })
    await promise
  }

  close = async (): Promise<void> => {
    this.#closed = true
    await this.#flushing
    await this.#file?.close()
    this.#file = null
  }

  async #flush(): Promise<void> {
    // One turn of the loop lets every command of this tick into the same fsync.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batches = this.#waiting
      this.#waiting = []
      try {
        const positions = await this.#write(batches)
        for (const [index, batch] of batches.entries()) batch.resolve(positions[index] ?? [])
      } catch (cause) {
        this.#fail(batches, cause)
        // At once, so that what was refused does not come back at the next start; else before the next write.
        await this.#heal().catch(() => undefined)
      }
    }
    this.#flushing = null
  }

  /** Nothing that was pending stands: all of it is refused, and its numbers are drawn again. */
  #fail(batches: readonly Batch<T>[], cause: unknown): void {
    this.#unhealthy = true
    this.#dirty = true
    const lost = [...batches, ...this.#waiting]
    this.#waiting = []
    this.#drawn = this.#durable
    this.#options.onFailure()
    const error = new JournalUnavailable(cause)
    for (const batch of lost) batch.reject(error)
  }

  async #write(batches: readonly Batch<T>[]): Promise<readonly (readonly Position[])[]> {
    if (this.#dirty) await this.#heal()
    const file = await this.#current()
    const segment = this.#segments.at(-1)?.number ?? 1
    const { text, positions, lines } = this.#lines(batches, segment)
    const bytes = Buffer.from(text)
    if (bytes.length === 0) return positions
    await file.write(bytes, this.#length)
    await file.sync()
    this.#length += bytes.length
    this.#durable += lines
    this.#unhealthy = false
    return positions
  }

  #lines(batches: readonly Batch<T>[], segment: number) {
    let text = ''
    let bytes = this.#length
    let seq = this.#durable
    const positions = batches.map(({ facts, stamp }) =>
      facts.map((fact, index) => {
        seq += 1
        const epoch = bytes === 0 ? this.#options.epoch : null
        const line = writeLine({ epoch, seq, of: [index + 1, facts.length] }, stamp, this.#options.encode(fact))
        const position = positionAt(segment, bytes)
        text += line
        bytes += Buffer.byteLength(line)
        return position
      }),
    )
    return { text, positions, lines: seq - this.#durable }
  }

  /** After a failed write or fsync nothing of it may stay: a second fsync on the same pages proves nothing. */
  async #heal(): Promise<void> {
    await this.#file?.close().catch(() => undefined)
    this.#file = null
    const segment = this.#segments.at(-1)
    if (segment !== undefined)
      await this.#options.files.cut(segmentFile(this.#options.folder, segment.number), this.#length)
    this.#dirty = false
  }

  async #current(): Promise<AppendFile> {
    const { files, folder, segmentBytes } = this.#options
    const last = this.#segments.at(-1)
    const fresh = last === undefined || this.#length >= segmentBytes
    if (this.#file !== null && !fresh) return this.#file
    await this.#file?.close()
    this.#file = null
    const number = fresh ? (last?.number ?? 0) + 1 : last.number
    const file = await files.openForAppend(segmentFile(folder, number))
    if (fresh) {
      await file.truncate(0)
      await files.syncFolder(folder)
      this.#segments.push({ number, firstSeq: this.#durable + 1 })
      this.#length = 0
    }
    this.#file = file
    return file
  }
}

export async function openWriter<T>(options: WriterOptions<T>): Promise<Writer<T>> {
  return Promise.resolve(new GroupWriter(options))
}
