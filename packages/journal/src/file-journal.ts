import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { JournalNewer } from './errors.ts'
import { diskFiles, type Files } from './files.ts'
import type { Entry, Journal } from './journal.ts'
import { readLine, type Codec, type Line } from './line.ts'
import { recover, type Recovered, type Seen } from './recovery.ts'
import { placeOf, segmentFile, slices, type Position } from './segment.ts'
import { openWriter, type Writer } from './writer.ts'

export interface JournalOptions<T> {
  /** The data folder; segments stand in its `journal`. */
  readonly folder: string
  readonly codec: Codec<T>
  /** A new segment begins when one is longer than this; bytes. */
  readonly segmentBytes?: number
  readonly files?: Files
  /** Sees every line in the pass that checks them; parse with `entry` only where it is needed. */
  readonly glance?: (glance: Glance<T>) => void
  /** Called at once when a write failed, before anybody hears of it: what was pending does not stand. */
  readonly onFailure?: () => void
}

export interface Glance<T> {
  readonly seq: number
  readonly type: string
  readonly position: Position
  /** The beginning of the line, unparsed: enough to index it by. */
  readonly start: string
  readonly entry: () => Entry<T>
}

/** Opens the journal of a data folder that this process has locked. */
export async function openJournal<T>(options: JournalOptions<T>): Promise<Journal<T>> {
  const { codec, files = diskFiles, segmentBytes = 8 * 1024 * 1024 } = options
  const folder = join(options.folder, 'journal')
  await files.makeFolder(folder)
  const decode = decoder(codec)
  const seen = ({ seq, type, position, bytes, start }: Seen): void =>
    options.glance?.({
      seq,
      type,
      position,
      start,
      entry: () => decode(readLine(bytes)),
    })
  const found = await recover(files, folder, seen)
  const setAside = found.torn === null ? null : await setTornAside(files, folder, found)
  const epoch = found.epoch ?? randomUUID()
  const writer = await openWriter({
    files,
    folder,
    epoch,
    segmentBytes,
    found,
    encode: codec.encode,
    onFailure: options.onFailure ?? (() => undefined),
  })
  return {
    epoch,
    setAside,
    lastSeq: writer.lastSeq,
    append: writer.append,
    settled: writer.settled,
    healthy: writer.healthy,
    read: (after) => readAfter(files, folder, writer, after, decode),
    entryAt: (position) => decode(readLine(lineAt(files, folder, position))),
    close: writer.close,
  }
}

function decoder<T>(codec: Codec<T>) {
  return (line: Line): Entry<T> => {
    const fact = codec.decode(line)
    if (fact === null)
      throw new JournalNewer(
        `Seq ${String(line.seq)} is a ${line.type} of version ${String(line.v)}, which a newer Pressobox wrote.`,
      )
    return { seq: line.seq, at: line.at, wall: line.wall, fact }
  }
}

/** What a power cut left is kept beside the segment, never lost silently. */
async function setTornAside(
  files: Files,
  folder: string,
  found: Recovered,
): Promise<{ file: string; bytes: number } | null> {
  const { torn } = found
  if (torn === null) return null
  const from = segmentFile(folder, torn.segment)
  const file = join(
    folder,
    `${String(torn.segment).padStart(6, '0')}.torn-${String(found.lastSeq + 1)}-${randomUUID().slice(0, 8)}`,
  )
  const content = await files.read(from)
  await files.write(file, content.subarray(torn.offset))
  await files.cut(from, torn.offset)
  await files.syncFolder(folder)
  return { file, bytes: torn.bytes }
}

const chunk = 64 * 1024

function lineAt(files: Files, folder: string, position: Position): Uint8Array {
  const { segment, offset } = placeOf(position)
  for (let length = chunk; ; length *= 4) {
    const bytes = files.readAt(segmentFile(folder, segment), offset, length)
    const end = bytes.indexOf(10)
    if (end !== -1) return bytes.subarray(0, end)
    if (bytes.length < length) throw new JournalNewer(`No line at ${String(position)}.`)
  }
}

async function* readAfter<T>(
  files: Files,
  folder: string,
  writer: Writer<T>,
  after: number,
  decode: (line: Line) => Entry<T>,
): AsyncGenerator<Entry<T>> {
  const until = writer.lastSeq()
  const segments = writer.segments()
  const from = segments.findLastIndex((segment) => segment.firstSeq <= after + 1)
  for (const segment of segments.slice(Math.max(0, from))) {
    const content = await files.read(segmentFile(folder, segment.number))
    for (const { bytes, head } of slices(content)) {
      if (head === null || head.seq > until) return
      if (head.seq > after) yield decode(readLine(bytes))
    }
  }
}
