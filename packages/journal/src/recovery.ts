import { crc32 } from 'node:zlib'
import { JournalDamaged } from './errors.ts'
import type { Files } from './files.ts'
import { readLine, type Head, type Line, type Raw } from './line.ts'
import { hashOf } from './position-index.ts'
import { packKeys, sealOf, unpackKeys, type KeyList, type Seal, type SegmentInfo, type Tail } from './seal.ts'
import { checkedSlices, placeOf, positionAt, slices, type Position, type Segments } from './segment.ts'

/** What a recovery is for, besides checking: what it finds lines by, and which it shows. */
export interface Reading {
  readonly keysOf: (raw: Raw) => readonly string[]
  readonly chapterOf: (raw: Raw) => string | null
  readonly note: (hash: number, position: Position) => void
  /** Lines after this seq are shown, parsed, oldest first. */
  readonly after: number
  readonly show: (line: Line, epoch: string) => void
}

export interface Recovered {
  readonly epoch: string | null
  readonly lastSeq: number
  readonly segments: readonly SegmentInfo[]
  readonly tail: Tail
  /** What a power cut left of the last batch; it was not acknowledged, or is said aloud. */
  readonly torn: { readonly segment: number; readonly offset: number; readonly bytes: number } | null
}

interface Waiting {
  readonly segment: number
  readonly bytes: Uint8Array
  readonly offset: number
  readonly head: Head
}

interface Where {
  readonly file: string
  readonly number: number
  readonly line: number
}

/**
 * Checks every segment: checksum, order, whole batches. A bad end is reported as torn; a bad line with a valid one after
 * it is damage. With `reading`, closed segments are taken by their seal where it fits. Changes nothing.
 */
export async function recover(files: Files, segments: Segments, reading: Reading | null): Promise<Recovered> {
  const recovery = new Recovery(files, segments, reading)
  for (const number of segments.numbers) await recovery.take(number)
  return recovery.result()
}

/** The walk over all segments: damage is thrown the moment that it is known as such. */
export class Recovery {
  #files: Files
  #segments: Segments
  #reading: Reading | null
  #epoch: string | null = null
  #lastSeq = 0
  #last: Position | null = null
  #infos: SegmentInfo[] = []
  #tail: { crc: number; keys: KeyList } = { crc: 0, keys: [] }
  /** Lines of a batch that is not whole yet. */
  #open: Waiting[] = []
  #bad: { segment: number; offset: number; line: number } | null = null
  /** Where the last whole batch ends. */
  #end = { segment: 0, offset: 0 }

  constructor(files: Files, segments: Segments, reading: Reading | null) {
    this.#files = files
    this.#segments = segments
    this.#reading = reading
  }

  get end(): { readonly segment: number; readonly offset: number } {
    return this.#end
  }

  /** The next segment, in the order of their numbers. */
  async take(number: number): Promise<void> {
    const file = this.#segments.file(number)
    const before = this.#infos.at(-1)
    if (before !== undefined && number !== before.number + 1)
      throw new JournalDamaged(file, 1, 'the segment before it is missing')
    const content = await this.#files.read(file)
    const isLast = number === this.#segments.numbers.at(-1)
    const seal = this.#reading === null || isLast ? null : await sealOf(this.#files, file, content)
    const clean = this.#bad === null && this.#open.length === 0
    const fits = clean && (seal?.firstSeq === this.#lastSeq + 1 || this.#infos.length === 0)
    if (seal !== null && fits) this.#takeSealed(number, content, seal)
    else this.#takeLines(number, content, isLast)
  }

  result(): Recovered {
    const cut = this.#cut()
    const last = this.#infos.at(-1)
    const tail = { ...this.#tail, last: this.#last }
    const found = { epoch: this.#epoch, lastSeq: this.#lastSeq, segments: this.#infos, tail }
    if (cut === null || last === undefined) return { ...found, torn: null }
    if (cut.segment !== last.number && last.length > 0)
      throw new JournalDamaged(this.#segments.file(cut.segment), 0, 'its end is damaged, and another segment follows')
    const { length = 0 } = this.#infos.find((info) => info.number === cut.segment) ?? {}
    return { ...found, torn: { ...cut, bytes: length - cut.offset } }
  }

  #cut(): { segment: number; offset: number } | null {
    const cut = this.#open[0] ?? this.#bad
    return cut === null ? null : { segment: cut.segment, offset: cut.offset }
  }

  #takeSealed(number: number, content: Buffer, seal: Seal): void {
    const keys = unpackKeys(seal.keys)
    this.#epoch = seal.epoch
    for (let at = 0; at < keys.length; at += 2)
      this.#reading?.note(keys[at] ?? 0, positionAt(number, keys[at + 1] ?? 0))
    const { after = 0 } = this.#reading ?? {}
    if (seal.lastSeq > after) {
      let seq = seal.firstSeq
      // Most of it may be in the checkpoint already: what nobody asks for is not even read.
      for (const { bytes } of slices(content)) if (seq++ > after) this.#show(readLine(bytes))
    }
    this.#lastSeq = seal.lastSeq
    this.#last = positionAt(number, seal.lastOffset)
    this.#end = { segment: number, offset: content.length }
    const { firstSeq, chapter, epoch } = seal
    this.#infos.push({ number, firstSeq, length: content.length, chapter, epoch, seal: { kept: true, seal } })
  }

  #takeLines(number: number, content: Buffer, isLast: boolean): void {
    const file = this.#segments.file(number)
    const found: { firstSeq: number; chapter: string | null } = { firstSeq: this.#lastSeq + 1, chapter: null }
    this.#tail = { crc: 0, keys: [] }
    let line = 0
    for (const { bytes, offset, head } of checkedSlices(content)) {
      line += 1
      if (head === null) {
        this.#bad ??= { segment: number, offset, line }
        continue
      }
      this.#check(head, { file, number, line })
      this.#epoch = head.epoch ?? this.#epoch
      this.#open.push({ segment: number, bytes, offset, head })
      if (head.of[0] < head.of[1]) continue
      if (this.#end.segment !== number) {
        found.firstSeq = this.#open[0]?.head.seq ?? head.seq
        found.chapter = this.#chapter(this.#open[0]?.bytes)
      }
      this.#takeBatch(number)
    }
    if (isLast) this.#tail.crc = crc32(content.subarray(0, this.#cut()?.offset ?? content.length))
    const epoch = this.#epoch
    this.#infos.push({
      number,
      ...found,
      epoch,
      length: content.length,
      seal: isLast ? null : this.#sealed(found, content),
    })
  }

  #check(head: Head, { file, number, line }: Where): void {
    const damaged = (what: string): JournalDamaged => new JournalDamaged(file, line, what)
    if (this.#bad !== null)
      throw new JournalDamaged(file, this.#bad.line, 'the line is not what was written, and valid lines follow')
    const expected = this.#lastSeq + 1 + this.#open.length
    if (head.seq !== expected && (this.#lastSeq > 0 || this.#open.length > 0))
      throw damaged(`expected seq ${String(expected)}, found ${String(head.seq)}`)
    if (this.#epoch === null && head.epoch === null) throw damaged('the first line names no epoch')
    const whole = this.#open.every(({ segment }) => segment === number)
    if (!whole || head.of[0] !== this.#open.length + 1) throw damaged('a batch is not whole, and valid lines follow')
  }

  #takeBatch(number: number): void {
    for (const { bytes, offset, head } of this.#open) {
      this.#end = { segment: number, offset: offset + bytes.length + 1 }
      this.#last = positionAt(number, offset)
      this.#lastSeq = head.seq
      if (this.#reading === null) continue
      const line = readLine(bytes)
      for (const hash of this.#reading.keysOf(line).map(hashOf)) {
        this.#tail.keys.push(hash, offset)
        this.#reading.note(hash, positionAt(number, offset))
      }
      this.#show(line)
    }
    this.#open = []
  }

  #show(line: Line): void {
    if (this.#reading !== null && line.seq > this.#reading.after) this.#reading.show(line, this.#epoch ?? '')
  }

  #chapter(bytes: Uint8Array | undefined): string | null {
    return this.#reading === null || bytes === undefined ? null : this.#reading.chapterOf(readLine(bytes))
  }

  /** What is known of a closed segment that was read line by line; null when it has no whole line. */
  #sealed(found: { firstSeq: number; chapter: string | null }, content: Buffer): SegmentInfo['seal'] {
    if (this.#last === null || this.#epoch === null || this.#cut() !== null || content.length === 0) return null
    const [epoch, lastSeq, lastOffset] = [this.#epoch, this.#lastSeq, placeOf(this.#last).offset]
    const whole = { bytes: content.length, crc: crc32(content), keys: packKeys(this.#tail.keys) }
    const { firstSeq, chapter } = found
    return { kept: false, seal: { v: 1, epoch, firstSeq, lastSeq, lastOffset, chapter, ...whole } }
  }
}
