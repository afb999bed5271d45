import { join } from 'node:path'
import type { Files } from './files.ts'
import { readHead, type Head } from './line.ts'

/** A line's place on disk: segment number times 2^32 plus its offset. One number, so that an index of them stays small. */
export type Position = number

const span = 2 ** 32

export function positionAt(segment: number, offset: number): Position {
  return segment * span + offset
}

export function placeOf(position: Position): { readonly segment: number; readonly offset: number } {
  return { segment: Math.floor(position / span), offset: position % span }
}

export function segmentFile(folder: string, segment: number): string {
  return join(folder, `${String(segment).padStart(6, '0')}.ndjson`)
}

/** Numbers of the segments in a folder, in order. */
export async function listSegments(files: Files, folder: string): Promise<readonly number[]> {
  const names = await files.list(folder)
  return names
    .filter((name) => /^\d{6}\.ndjson$/.test(name))
    .map((name) => Number(name.slice(0, 6)))
    .toSorted((a, b) => a - b)
}

export interface Slice {
  readonly bytes: Uint8Array
  /** The same as latin1, as far as an index of lines looks. */
  readonly start: string
  readonly offset: number
  /** Null when the bytes are not a line as it was written. */
  readonly head: Head | null
}

const newline = 10
const looked = 480

/** Every line of a segment's bytes, whole or not. The last one may lack its newline: then it was torn. */
export function* slices(content: Buffer): Generator<Slice> {
  const latin1 = content.toString('latin1')
  let offset = 0
  while (offset < content.length) {
    const newlineAt = content.indexOf(newline, offset)
    const end = newlineAt === -1 ? content.length : newlineAt
    yield {
      bytes: content.subarray(offset, end),
      start: latin1.slice(offset, Math.min(end, offset + looked)),
      offset,
      head: newlineAt === -1 ? null : readHead({ bytes: content, latin1 }, offset, end),
    }
    offset = end + 1
  }
}
