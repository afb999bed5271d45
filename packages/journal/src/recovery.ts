import { JournalDamaged } from './errors.ts'
import type { Files } from './files.ts'
import { listSegments, positionAt, segmentFile, slices, type Position, type Slice } from './segment.ts'

/** A whole line as recovery passes it, unparsed. */
export interface Seen {
  readonly seq: number
  readonly position: Position
  readonly type: string
  readonly bytes: Uint8Array
  /** The beginning of the line, as latin1. */
  readonly start: string
}

export interface SegmentInfo {
  readonly number: number
  readonly firstSeq: number
  readonly length: number
}

export interface Recovered {
  readonly epoch: string | null
  readonly lastSeq: number
  readonly segments: readonly SegmentInfo[]
  /** What a power cut left of the last batch; it was not acknowledged, or is said aloud. */
  readonly torn: { readonly segment: number; readonly offset: number; readonly bytes: number } | null
}

interface Walk {
  epoch: string | null
  lastSeq: number
  /** Lines of a batch that is not whole yet. */
  open: { seen: Seen[]; offset: number; segment: number } | null
  bad: { segment: number; offset: number; line: number; what: string } | null
}

/**
 * Checks every line of every segment: checksum, order, whole batches. A bad end is reported as torn; a bad line with a
 * valid one after it is damage. Changes nothing.
 */
export async function recover(files: Files, folder: string, visit: (seen: Seen) => void): Promise<Recovered> {
  const numbers = await listSegments(files, folder)
  const walk: Walk = { epoch: null, lastSeq: 0, open: null, bad: null }
  const segments: SegmentInfo[] = []
  for (const [index, number] of numbers.entries()) {
    const previous = numbers[index - 1]
    const file = segmentFile(folder, number)
    if (previous !== undefined && number !== previous + 1)
      throw new JournalDamaged(file, 1, 'the segment before it is missing')
    const content = await files.read(file)
    const firstSeq = walk.lastSeq + 1
    let line = 0
    for (const slice of slices(content)) {
      line += 1
      checkSlice(walk, slice, { number, file, line }, visit)
    }
    segments.push({ number, firstSeq, length: content.length })
  }
  const cut = walk.open ?? walk.bad
  const last = segments.at(-1)
  if (cut === null || last === undefined) return { epoch: walk.epoch, lastSeq: walk.lastSeq, segments, torn: null }
  const torn = { segment: cut.segment, offset: cut.offset, bytes: last.length - cut.offset }
  if (cut.segment !== last.number && last.length > 0)
    throw new JournalDamaged(
      segmentFile(folder, cut.segment),
      0,
      'the end of the segment is damaged, and another follows',
    )
  return { epoch: walk.epoch, lastSeq: walk.lastSeq, segments, torn }
}

interface Where {
  readonly number: number
  readonly file: string
  readonly line: number
}

function checkSlice(walk: Walk, slice: Slice, where: Where, visit: (seen: Seen) => void): void {
  const { head } = slice
  if (head === null) {
    walk.bad ??= {
      segment: where.number,
      offset: slice.offset,
      line: where.line,
      what: 'the line is not what was written',
    }
    return
  }
  if (walk.bad !== null) throw new JournalDamaged(where.file, walk.bad.line, `${walk.bad.what}, and valid lines follow`)
  const expected = walk.lastSeq + 1 + (walk.open?.seen.length ?? 0)
  if (head.seq !== expected && (walk.lastSeq > 0 || walk.open !== null))
    throw new JournalDamaged(where.file, where.line, `expected seq ${String(expected)}, found ${String(head.seq)}`)
  if (walk.epoch === null && head.epoch === null)
    throw new JournalDamaged(where.file, where.line, 'the first line names no epoch')
  walk.epoch = head.epoch ?? walk.epoch
  const [place, size] = head.of
  if (place !== (walk.open?.seen.length ?? 0) + 1)
    throw new JournalDamaged(where.file, where.line, 'a batch is not whole, and valid lines follow')
  walk.open ??= { seen: [], offset: slice.offset, segment: where.number }
  walk.open.seen.push({
    seq: head.seq,
    type: head.type,
    position: positionAt(where.number, slice.offset),
    bytes: slice.bytes,
    start: slice.start,
  })
  if (place < size) return
  for (const seen of walk.open.seen) visit(seen)
  walk.lastSeq = head.seq
  walk.open = null
}
