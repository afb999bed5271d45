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
  /** What a line is found again by; hostile or strange data has no keys. */
  readonly keys?: (raw: Raw) => readonly string[]
  /** What a line belongs to. Another chapter begins a segment of its own, and those before it go to `archive/<chapter>`. */
  readonly chapter?: (raw: Raw) => string | null
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
  readonly type: string
}

export interface Line extends Head, Stamp, Raw {}

const prefix = '{"crc":"'
/** Length of `{"crc":"xxxxxxxx",`. */
const skip = prefix.length + 10

function checksum(rest: string | Uint8Array): string {
  return crc32(rest).toString(16).padStart(8, '0')
}

/** One line of the journal, checksum first, so that it can be checked without being parsed; with spaces up to a length where one is wanted. */
export function writeLine(head: Omit<Head, 'type'>, stamp: Stamp, raw: Raw, length = 0): string {
  const first = head.epoch === null ? {} : { epoch: head.epoch }
  const { seq, of } = head
  const { type, v, data } = raw
  const json = JSON.stringify({ ...first, seq, of, at: stamp.at, wall: stamp.wall, type, v, data })
  return withChecksum(json + ' '.repeat(Math.max(0, length - Buffer.byteLength(json) - skip + 1)))
}

/** An object's JSON as a line that begins with the checksum of all the rest. */
export function withChecksum(json: string): string {
  const rest = json.slice(1)
  return `${prefix}${checksum(rest)}",${rest}\n`
}

/** The JSON of such a line without its checksum; null when it is not as it was written. */
export function checked(line: Buffer): string | null {
  const rest = line.subarray(skip, -1)
  const whole = line.subarray(0, skip).toString('latin1') === `${prefix}${checksum(rest)}",`
  return whole ? `{${rest.toString('utf8')}` : null
}

const headPattern =
  /\{"crc":"([0-9a-f]{8})",(?:"epoch":"([^"]{1,64})",)?"seq":(\d{1,15}),"of":\[(\d{1,6}),(\d{1,6})\],"at":-?\d{1,20},"wall":-?\d{1,20},"type":"([a-z.-]{1,60})","v":\d/y

/** A segment's bytes, and the same as latin1: one character a byte, so that offsets agree. Made once, not for each line. */
export interface Content {
  readonly bytes: Buffer
  readonly latin1: string
}

/** What the start of the line from `start` to `end` says; null when it is not what was written. Does not parse it. */
export function readHead({ bytes, latin1 }: Content, start: number, end: number): Head | null {
  headPattern.lastIndex = start
  const found = headPattern.exec(latin1)
  if (found === null || headPattern.lastIndex > end) return null
  if (Number.parseInt(found[1] ?? '', 16) !== crc32(bytes.subarray(start + skip, end))) return null
  return {
    epoch: found[2] ?? null,
    seq: Number(found[3]),
    of: [Number(found[4]), Number(found[5])],
    type: found[6] ?? '',
  }
}

/** A whole line, parsed. Only for bytes that `readHead` has seen. */
export function readLine(bytes: Uint8Array): Line {
  const line: Line = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  return { ...line, epoch: line.epoch ?? null }
}
