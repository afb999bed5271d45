import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { JournalNewer } from './errors.ts'
import { diskFiles, type Files } from './files.ts'
import type { Entry, Journal } from './journal.ts'
import { readLine, type Codec, type Line } from './line.ts'
import { PositionIndex } from './position-index.ts'
import { recover, type Recovered } from './recovery.ts'
import { writeSeal } from './seal.ts'
import { checkedSlices, placeOf, Segments, slices, type Position } from './segment.ts'
import { Turn } from './turn.ts'
import { Writer } from './writer.ts'

export interface JournalOptions<T> {
  /** The data folder; segments stand in its `journal` and `archive`. */
  readonly folder: string
  readonly codec: Codec<T>
  /** A new segment begins when one is longer than this; bytes. */
  readonly segmentBytes?: number
  readonly files?: Files
  /** Sees every line after a seq while the journal is checked, oldest first. */
  readonly visit?: { readonly after: number; readonly see: (entry: Entry<T>) => void }
  /** What is written from now on has an epoch of its own: this is a copy, and the other may go on too. */
  readonly newEpoch?: boolean
  /** Called at once when a write failed, before anybody hears of it: what was pending does not stand. */
  readonly onFailure?: () => void
  /** Something that nothing rests on failed: what is known of a closed segment, its place in the archive. */
  readonly complain?: (error: unknown) => void
}

/** Opens the journal of a data folder that this process has locked. */
export async function openJournal<T>(options: JournalOptions<T>): Promise<Journal<T>> {
  const { codec, files = diskFiles, segmentBytes = 4 * 1024 * 1024, complain = () => undefined } = options
  await files.makeFolder(join(options.folder, 'journal'))
  const segments = await Segments.of(files, options.folder)
  const decode = decoder(codec)
  const index = new PositionIndex()
  const note = (hash: number, position: Position): void => index.add(hash, position)
  const found = await recover(files, segments, {
    keysOf: codec.keys ?? (() => []),
    chapterOf: codec.chapter ?? (() => null),
    note,
    after: options.visit?.after ?? Infinity,
    show: (line, of) => options.visit?.see(decode(line, of)),
  })
  const setAside = found.torn === null ? null : await setTornAside(files, segments, found)
  await sealAgain(files, segments, found).catch(complain)
  const epoch = options.newEpoch === true ? randomUUID() : (found.epoch ?? randomUUID())
  const onFailure = options.onFailure ?? (() => undefined)
  const writer = new Writer({ files, segments, epoch, segmentBytes, found, codec, note, onFailure, complain })
  const reader = new Reader(files, segments, writer, decode)
  return {
    epoch,
    setAside,
    lastSeq: writer.lastSeq,
    append: writer.append,
    settled: writer.settled,
    healthy: writer.healthy,
    read: (after, chapter, types) => reader.read(after, chapter ?? null, types ?? null),
    span: (from, to) => reader.span(from, to),
    entryAt: (position) => reader.entryAt(position),
    find: (key) => index.find(key),
    last: () => {
      const position = writer.last()
      return position === null ? null : reader.entryAt(position)
    },
    bare: writer.bare,
    close: writer.close,
  }
}

function decoder<T>(codec: Codec<T>) {
  return (line: Line, epoch: string): Entry<T> => {
    const fact = codec.decode(line)
    if (fact === null)
      throw new JournalNewer(
        `Seq ${String(line.seq)} is a ${line.type} of version ${String(line.v)}, which a newer Pressobox wrote.`,
      )
    return { seq: line.seq, at: line.at, wall: line.wall, epoch, fact }
  }
}

/** What a power cut left is kept beside the segment, never lost silently. */
async function setTornAside(
  files: Files,
  segments: Segments,
  { torn, lastSeq }: Recovered,
): Promise<{ file: string; bytes: number } | null> {
  if (torn === null) return null
  const from = segments.file(torn.segment)
  const file = from.replace(/\.ndjson$/, `.torn-${String(lastSeq + 1)}-${randomUUID().slice(0, 8)}`)
  const content = await files.read(from)
  await files.write(file, content.subarray(torn.offset))
  await files.cut(from, torn.offset)
  await files.syncFolder(dirname(from))
  return { file, bytes: torn.bytes }
}

/** Closed segments that had to be read line by line need not be the next time. */
async function sealAgain(files: Files, segments: Segments, found: Recovered): Promise<void> {
  for (const { number, seal } of found.segments)
    if (seal !== null && !seal.kept) await writeSeal(files, segments.file(number), seal.seal)
}

const chunk = 64 * 1024

class Reader<T> {
  #files: Files
  #segments: Segments
  #writer: Writer<T>
  #decode: (line: Line, epoch: string) => Entry<T>

  constructor(files: Files, segments: Segments, writer: Writer<T>, decode: (line: Line, epoch: string) => Entry<T>) {
    this.#files = files
    this.#segments = segments
    this.#writer = writer
    this.#decode = decode
  }

  async *read(after: number, chapter: string | null, types: ReadonlySet<string> | null): AsyncGenerator<Entry<T>> {
    const until = this.#writer.lastSeq()
    const all = this.#writer.segments()
    const from = all.findLastIndex((segment) => segment.firstSeq <= after + 1)
    const turn = new Turn()
    for (const segment of all.slice(Math.max(0, from))) {
      if (chapter !== null && segment.chapter !== chapter) continue
      for (const { bytes, head } of checkedSlices(await this.#segments.read(segment.number))) {
        if (turn.over()) await turn.next()
        if (head === null || head.seq > until) return
        if (head.seq > after && (types === null || types.has(head.type)))
          yield this.#decode(readLine(bytes), segment.epoch)
      }
    }
  }

  async *span(from: Position, to: Position | null): AsyncGenerator<Entry<T>> {
    const first = placeOf(from)
    const until = to === null ? this.#writer.lastSeq() : this.entryAt(to).seq
    const turn = new Turn()
    for (const { number, epoch } of this.#writer.segments()) {
      if (number < first.segment) continue
      const content = await this.#segments.read(number)
      for (const { bytes } of slices(content, number === first.segment ? first.offset : 0)) {
        if (turn.over()) await turn.next()
        const line = readLine(bytes)
        yield this.#decode(line, epoch)
        if (line.seq >= until) return
      }
    }
  }

  entryAt(position: Position): Entry<T> {
    const { segment } = placeOf(position)
    const { epoch = '' } = this.#writer.segments().find(({ number }) => number === segment) ?? {}
    return this.#decode(readLine(this.#lineAt(position)), epoch)
  }

  #lineAt(position: Position): Uint8Array {
    const { segment, offset } = placeOf(position)
    for (let length = chunk; ; length *= 4) {
      const bytes = this.#files.readAt(this.#segments.file(segment), offset, length)
      const end = bytes.indexOf(10)
      if (end !== -1) return bytes.subarray(0, end)
      if (bytes.length < length) throw new JournalNewer(`No line at ${String(position)}.`)
    }
  }
}
