import { crc32 } from 'node:zlib'
import { writeLine, type Codec, type Raw, type Stamp } from './line.ts'
import { hashOf } from './position-index.ts'
import { packKeys, type KeyList, type Seal } from './seal.ts'
import { placeOf, positionAt, type Position } from './segment.ts'

export interface Batch {
  readonly raws: readonly Raw[]
  readonly chapter: string | null
  readonly stamp: Stamp
  readonly resolve: (positions: readonly Position[]) => void
  readonly reject: (error: Error) => void
}

/** Lines that are to be written: nothing of the segment says so before they are on disk. */
export interface Draft {
  readonly bytes: Buffer
  /** Of each batch, where its lines will stand. */
  readonly positions: readonly (readonly Position[])[]
  readonly keys: KeyList
  readonly lastSeq: number
}

/** The segment that is written to: how far it is on disk, and what will be known of it when it is closed. */
export class OpenSegment {
  readonly number: number
  readonly epoch: string
  readonly firstSeq: number
  chapter: string | null
  /** Durable bytes, and their CRC-32. */
  length: number
  crc: number
  readonly keys: KeyList
  last: Position | null

  constructor(number: number, epoch: string, firstSeq: number, chapter: string | null) {
    this.number = number
    this.epoch = epoch
    this.firstSeq = firstSeq
    this.chapter = chapter
    this.length = 0
    this.crc = 0
    this.keys = []
    this.last = null
  }

  draft<T>(batches: readonly Batch[], codec: Codec<T>, after: number): Draft {
    const keys: KeyList = []
    let text = ''
    let offset = this.length
    let seq = after
    const positions = batches.map(({ raws, stamp }) =>
      raws.map((raw, index) => {
        seq += 1
        const head = { epoch: offset === 0 ? this.epoch : null, seq, of: [index + 1, raws.length] as const }
        const line = writeLine(head, stamp, raw)
        for (const key of codec.keys?.(raw) ?? []) keys.push(hashOf(key), offset)
        const position = positionAt(this.number, offset)
        text += line
        offset += Buffer.byteLength(line)
        return position
      }),
    )
    return { bytes: Buffer.from(text), positions, keys, lastSeq: seq }
  }

  /** The draft is on disk. */
  keep({ bytes, positions, keys }: Draft): void {
    this.length += bytes.length
    this.crc = crc32(bytes, this.crc)
    for (const each of keys) this.keys.push(each)
    this.last = positions.findLast((places) => places.length > 0)?.at(-1) ?? this.last
  }

  /** What is known of it now that nothing more will be written to it; null when nothing was. */
  seal(lastSeq: number): Seal | null {
    const { epoch, firstSeq, chapter, length: bytes, crc, last } = this
    if (last === null) return null
    return {
      v: 1,
      epoch,
      firstSeq,
      lastSeq,
      lastOffset: placeOf(last).offset,
      chapter,
      bytes,
      crc,
      keys: packKeys(this.keys),
    }
  }
}
