import { crc32 } from 'node:zlib'
import type { Files } from './files.ts'
import { checked, withChecksum } from './line.ts'
import { indexFile, type Position } from './segment.ts'

/** What is known of a closed segment: enough to take it as a whole at the next start, without a look at its lines. */
export interface Seal {
  readonly v: 1
  readonly epoch: string
  readonly firstSeq: number
  readonly lastSeq: number
  /** Where its last line begins. */
  readonly lastOffset: number
  readonly chapter: string | null
  readonly bytes: number
  /** CRC-32 of all its bytes. */
  readonly crc: number
  /** Hashes of the keys that its lines are found by, and the offsets of those lines, in turn: 32 bits each, base64. */
  readonly keys: string
}

/** Keys of a segment's lines while it is open: hash and offset in turn. */
export type KeyList = number[]

export function packKeys(keys: KeyList): string {
  return Buffer.from(Uint32Array.from(keys).buffer).toString('base64')
}

export function unpackKeys(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64')
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
}

/** Nothing rests on it: without it the segment is read line by line, and one that does not fit is not used. */
export async function writeSeal(files: Files, segment: string, seal: Seal): Promise<void> {
  await files.write(`${indexFile(segment)}.new`, withChecksum(JSON.stringify(seal)))
  await files.rename(`${indexFile(segment)}.new`, indexFile(segment))
}

/** The seal of exactly these bytes; null when there is none. */
export async function sealOf(files: Files, segment: string, content: Uint8Array): Promise<Seal | null> {
  const text = await files.read(indexFile(segment)).catch(() => null)
  const json = text === null ? null : checked(text)
  if (json === null) return null
  const seal: Seal = JSON.parse(json)
  return seal.v === 1 && seal.bytes === content.length && seal.crc === crc32(content) ? seal : null
}

export interface SegmentInfo {
  readonly number: number
  readonly firstSeq: number
  readonly length: number
  readonly chapter: string | null
  readonly epoch: string | null
  /** What is known of a closed segment: read, or to be written; null for the one that is still written to. */
  readonly seal: { readonly kept: boolean; readonly seal: Seal } | null
}

/** Where the journal goes on. */
export interface Tail {
  readonly crc: number
  readonly keys: KeyList
  readonly last: Position | null
}
