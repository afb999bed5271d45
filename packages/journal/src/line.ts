import { crc32 } from 'node:zlib'

/** A fact as its codec writes it; `v` is the version of its shape. */
export interface Raw {
  readonly type: string
  readonly v: number
  readonly data: unknown
}

/** Turns facts into lines and back; `decode` answers null for a line that a newer program wrote. */
export interface Codec<T> {
  readonly encode: (fact: T) => Raw
  readonly decode: (raw: Raw) => T | null
}

/** When a batch was written: stand time and wall clock, ms. */
export interface Stamp {
  readonly at: number
  readonly wall: number
}

export interface Head {
  readonly epoch: string | null
  readonly seq: number
  /** The fact's place in its batch, from 1, and the size of the batch. */
  readonly of: readonly [number, number]
}

export interface Line extends Head, Stamp, Raw {}

const prefix = '{"crc":"'
/** Length of `{"crc":"xxxxxxxx",`. */
const skip = prefix.length + 10

function checksum(rest: string | Uint8Array): string {
  return crc32(rest).toString(16).padStart(8, '0')
}

/** One line of the journal, checksum first, so that it can be checked without being parsed. */
export function writeLine(head: Head, stamp: Stamp, raw: Raw): string {
  const first = head.epoch === null ? {} : { epoch: head.epoch }
  const { seq, of } = head
  const { type, v, data } = raw
  const rest = JSON.stringify({ ...first, seq, of, at: stamp.at, wall: stamp.wall, type, v, data }).slice(1)
  return `${prefix}${checksum(rest)}",${rest}\n`
}

/** The bytes of a line without its newline are what was written. */
export function isWhole(bytes: Uint8Array): boolean {
  if (bytes.length < skip + 2) return false
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, skip).toString('latin1')
  return (
    start.startsWith(prefix) &&
    start.endsWith('",') &&
    start.slice(prefix.length, prefix.length + 8) === checksum(bytes.subarray(skip))
  )
}

const headPattern = /^\{"crc":"[0-9a-f]{8}",(?:"epoch":"([^"]{1,64})",)?"seq":(\d{1,15}),"of":\[(\d{1,6}),(\d{1,6})\],/

/** What the start of a line says; null when it does not begin as a line does. */
export function readHead(bytes: Uint8Array): Head | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 160)).toString('latin1')
  const found = headPattern.exec(start)
  if (found === null) return null
  return { epoch: found[1] ?? null, seq: Number(found[2]), of: [Number(found[3]), Number(found[4])] }
}

const typePattern = /"type":"([a-z.-]{1,60})","v":\d/

/** The type of the fact on a line, without parsing it. */
export function readType(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 320)).toString('latin1')
  return typePattern.exec(start)?.[1] ?? ''
}

/** A whole line, parsed. Only for bytes that `isWhole` has seen. */
export function readLine(bytes: Uint8Array): Line {
  const line: Line = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  return { ...line, epoch: line.epoch ?? null }
}
