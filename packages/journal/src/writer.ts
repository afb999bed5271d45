import { join } from 'node:path'
import { bareSegment } from './bare-segment.ts'
import { JournalUnavailable } from './errors.ts'
import type { AppendFile, Files } from './files.ts'
import type { Journal } from './journal.ts'
import type { Codec, Raw, Stamp } from './line.ts'
import { OpenSegment, type Batch, type Draft } from './open-segment.ts'
import type { Recovered } from './recovery.ts'
import { writeSeal } from './seal.ts'
import { placeOf, positionAt, type Position, type Segments } from './segment.ts'

export interface WriterOptions<T> {
  readonly files: Files
  readonly segments: Segments
  readonly epoch: string
  readonly segmentBytes: number
  readonly found: Recovered
  readonly codec: Codec<T>
  /** A line that is on disk is found by this from now on. */
  readonly note: (hash: number, position: Position) => void
  /** Called at once when a write failed, before anybody hears of it. */
  readonly onFailure: () => void
  /** Something that nothing rests on failed. */
  readonly complain: (error: unknown) => void
}

export interface ClosedSegment {
  readonly number: number
  readonly firstSeq: number
  readonly chapter: string | null
  readonly epoch: string
}

/** Writes batches; all that arrive while one fsync runs share the next one (group commit). */
export class Writer<T> implements Pick<Journal<T>, 'lastSeq' | 'append' | 'settled' | 'healthy' | 'bare' | 'close'> {
  #options: WriterOptions<T>
  #closed: ClosedSegment[]
  #segment: OpenSegment | null
  #file: AppendFile | null = null
  #last: Position | null
  #durable: number
  #drawn: number
  #waiting: Batch[] = []
  #flushing: Promise<void> | null = null
  /** What is done about closed segments, one after the other: nobody waits for it. */
  #chores: Promise<void> = Promise.resolve()
  #unhealthy = false
  /** Bytes of a failed write may still stand behind the durable ones. */
  #dirty = false
  #ended = false

  constructor(options: WriterOptions<T>) {
    const { segments, lastSeq, tail } = options.found
    this.#options = options
    this.#closed = segments.slice(0, -1).map((closed) => ({ ...closed, epoch: closed.epoch ?? options.epoch }))
    this.#segment = goOn(options.found, options.epoch)
    this.#last = tail.last
    this.#durable = lastSeq
    this.#drawn = lastSeq
    this.#tidy()
  }

  lastSeq = (): number => this.#durable
  healthy = (): boolean => !this.#unhealthy
  last = (): Position | null => this.#last
  segments = (): readonly ClosedSegment[] => (this.#segment === null ? this.#closed : [...this.#closed, this.#segment])

  append = (facts: readonly T[], stamp: Stamp) => {
    const { codec } = this.#options
    const firstSeq = this.#drawn + 1
    this.#drawn += facts.length
    const raws = facts.map(codec.encode)
    const [first] = raws
    const chapter = first === undefined ? null : (codec.chapter?.(first) ?? null)
    const durable = new Promise<readonly Position[]>((resolve, reject) => {
      if (this.#ended) reject(new JournalUnavailable(new Error('The journal is closed.')))
      else this.#waiting.push({ raws, chapter, stamp, resolve, reject })
    })
    this.#flushing ??= this.#flush()
    return { firstSeq, durable }
  }

  settled = async (): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<readonly Position[]>()
    if (this.#flushing === null) return
    this.#waiting.push({ raws: [], chapter: null, stamp: { at: 0, wall: 0 }, resolve, reject })
    await promise
  }

  /** After all that is still to be done about closed segments; a close waits for the one that is being rewritten. */
  bare = async (rewrite: (raw: Raw) => Raw): Promise<number> => {
    const { files, segments } = this.#options
    let count = 0
    this.#chore(async () => {
      for (const { number } of this.#closed)
        if (!this.#ended && segments.isArchived(number) && (await bareSegment(files, segments.file(number), rewrite)))
          count += 1
    })
    await this.#chores
    return count
  }

  close = async (): Promise<void> => {
    this.#ended = true
    await this.#flushing
    await this.#file?.close()
    this.#file = null
    await this.#chores
  }

  async #flush(): Promise<void> {
    // One turn of the loop lets every command of this tick into the same fsync.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batches = this.#take()
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

  /** All that waits, as far as it is of one chapter. */
  #take(): Batch[] {
    const chapter = chapterOf(this.#waiting)
    const next = this.#waiting.findIndex((batch) => batch.raws.length > 0 && batch.chapter !== chapter)
    return this.#waiting.splice(0, next === -1 ? this.#waiting.length : next)
  }

  /** Nothing that was pending stands: all of it is refused, and its numbers are drawn again. */
  #fail(batches: readonly Batch[], cause: unknown): void {
    this.#unhealthy = true
    this.#dirty = true
    const lost = [...batches, ...this.#waiting]
    this.#waiting = []
    this.#drawn = this.#durable
    this.#options.onFailure()
    const error = new JournalUnavailable(cause)
    for (const batch of lost) batch.reject(error)
  }

  async #write(batches: readonly Batch[]): Promise<readonly (readonly Position[])[]> {
    if (this.#dirty) await this.#heal()
    if (batches.every(({ raws }) => raws.length === 0)) return []
    const { codec } = this.#options
    const before = this.#segment
    const { file, segment } = await this.#current(chapterOf(batches))
    const draft = segment.draft(batches, codec, this.#durable)
    await file.write(draft.bytes, segment.length)
    await file.sync()
    this.#keep(segment, draft)
    if (segment !== before) this.#tidy()
    return draft.positions
  }

  #keep(segment: OpenSegment, draft: Draft): void {
    segment.keep(draft)
    this.#durable = draft.lastSeq
    this.#last = segment.last
    for (let at = 0; at < draft.keys.length; at += 2)
      this.#options.note(draft.keys[at] ?? 0, positionAt(segment.number, draft.keys[at + 1] ?? 0))
    this.#unhealthy = false
  }

  /** After a failed write or fsync nothing of it may stay: a second fsync on the same pages proves nothing. */
  async #heal(): Promise<void> {
    await this.#file?.close().catch(() => undefined)
    this.#file = null
    const { files, segments } = this.#options
    if (this.#segment !== null) await files.cut(segments.file(this.#segment.number), this.#segment.length)
    this.#dirty = false
  }

  async #current(chapter: string | null): Promise<{ file: AppendFile; segment: OpenSegment }> {
    const { files, segments, segmentBytes, epoch } = this.#options
    const last = this.#segment
    if (last?.length === 0) last.chapter = chapter
    const goesOn = last !== null && last.length < segmentBytes && last.chapter === chapter && last.epoch === epoch
    if (goesOn && this.#file !== null) return { file: this.#file, segment: last }
    await this.#file?.close()
    this.#file = null
    const segment = goesOn ? last : new OpenSegment((last?.number ?? 0) + 1, epoch, this.#durable + 1, chapter)
    const file = await files.openForAppend(segments.file(segment.number))
    if (segment !== last) {
      await file.truncate(0)
      await files.syncFolder(join(segments.folder, 'journal'))
      if (last !== null) this.#shut(last)
      this.#segment = segment
    }
    this.#file = file
    return { file, segment }
  }

  #shut(segment: OpenSegment): void {
    const { files, segments } = this.#options
    const { number, firstSeq, chapter, epoch } = segment
    this.#closed.push({ number, firstSeq, chapter, epoch })
    const seal = segment.seal(this.#durable)
    if (seal !== null) this.#chore(() => writeSeal(files, segments.file(number), seal))
  }

  /** Closed segments of other chapters than the one that is written go to the archive. */
  #tidy(): void {
    const { segments } = this.#options
    const now = this.#segment?.chapter ?? null
    for (const { number, chapter } of this.#closed) {
      if (now === null || chapter === null || chapter === now || segments.isArchived(number)) continue
      this.#chore(() => segments.archive(number, chapter))
    }
  }

  #chore(act: () => Promise<void>): void {
    this.#chores = this.#chores.then(act).catch((error: unknown) => this.#options.complain(error))
  }
}

function chapterOf(batches: readonly Batch[]): string | null {
  return batches.find(({ raws }) => raws.length > 0)?.chapter ?? null
}

function goOn({ segments, torn, tail }: Recovered, epoch: string): OpenSegment | null {
  const last = segments.at(-1)
  if (last === undefined) return null
  const segment = new OpenSegment(last.number, last.epoch ?? epoch, last.firstSeq, last.chapter)
  segment.length = torn !== null && torn.segment === last.number ? torn.offset : last.length
  segment.crc = tail.crc
  for (const each of tail.keys) segment.keys.push(each)
  segment.last = tail.last !== null && placeOf(tail.last).segment === last.number ? tail.last : null
  return segment
}
