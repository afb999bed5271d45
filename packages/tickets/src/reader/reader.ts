import iconv from 'iconv-lite'
import { epsonCodePages, inNationalSet } from './code-pages.ts'
import { beginnings, grammar, hex, type Rule } from './grammar.ts'
import type { Command, Item } from './item.ts'
import { realTimeLength, realTimeNames, realTimeScanner } from './real-time.ts'

export interface ReaderOptions {
  /** Encodings by the number of `ESC t`. */
  readonly codePages?: Readonly<Record<number, string>>
  /** Whether the printer takes pairs of bytes for Chinese when it is switched on, as many cheap ones do. */
  readonly kanji?: boolean
}

/** What a whole piece at the beginning of the bytes is, and how many bytes it takes; null while more are needed. */
type Piece = { readonly item: Item | null; readonly length: number } | null

const nothing = new Uint8Array()

/**
 * A strict reader of ESC/POS, written from the command reference: bytes in, as they come; commands and text out. What the
 * reference does not know is an `error` with its offset. It never throws, whatever the bytes.
 */
export class EscPosReader {
  #pending: Buffer = Buffer.alloc(0)
  /** Offset in the stream of the first pending byte. */
  #at = 0
  #received = 0
  #realTime = realTimeScanner()
  #codePages: Readonly<Record<number, string>>
  #kanjiFirst: boolean
  #kanji: boolean
  #page: string | null
  #national = 0

  constructor({ codePages = epsonCodePages, kanji = false }: ReaderOptions = {}) {
    this.#codePages = codePages
    this.#kanjiFirst = kanji
    this.#kanji = kanji
    this.#page = codePages[0] ?? 'cp437'
  }

  /** Bytes of a command that is not whole yet. */
  get pending(): number {
    return this.#pending.length
  }

  /** Real-time commands come first: they overtake what stands before them. */
  push(chunk: Uint8Array): readonly Item[] {
    return [...this.receive(chunk), ...this.read()]
  }

  /** Takes bytes in, and gives only what is obeyed at once. */
  receive(chunk: Uint8Array): readonly (Item & { kind: 'real-time' })[] {
    this.#pending = this.#pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#pending, chunk])
    const obeyed: (Item & { kind: 'real-time' })[] = []
    for (const byte of chunk) {
      const item = this.#realTime(byte, this.#received)
      this.#received += 1
      if (item !== null) obeyed.push(item)
    }
    return obeyed
  }

  /** Reads what is whole. */
  read(): readonly Item[] {
    const items: Item[] = []
    for (let item = this.next(); item !== null; item = this.next()) items.push(item)
    return items
  }

  /** Reads the next whole piece; null when there is none. */
  next(): Item | null {
    while (this.#pending.length > 0) {
      const piece = this.#piece()
      if (piece === null) return null
      this.#pending = this.#pending.subarray(piece.length)
      this.#at += piece.length
      if (piece.item !== null) {
        if (piece.item.kind === 'command') this.#obey(piece.item)
        return piece.item
      }
    }
    return null
  }

  #piece(): Piece {
    const first = this.#pending[0] ?? 0
    if (first === 0x10) return this.#skipRealTime()
    if (first >= 0x20 && first !== 0x7f) return this.#text()
    let key = ''
    for (const byte of this.#pending.subarray(0, 3)) {
      key += hex([byte])
      const rule = grammar.get(key)
      if (rule !== undefined) return this.#command(rule, key.length / 2)
      if (!beginnings.has(key)) return this.#wrong(key.length / 2, 'unknown command')
    }
    return null
  }

  /** Real-time commands were obeyed when they arrived; here they are only passed over. */
  #skipRealTime(): Piece {
    const [, second, first] = this.#pending
    if (second === undefined) return null
    const name = realTimeNames.get(second)
    if (name === undefined) return this.#wrong(1, 'unknown command')
    if (first === undefined) return null
    const length = realTimeLength(name, first)
    if (length === null) return this.#wrong(3, `${name} does not allow ${String(first)}`)
    return this.#pending.length < 2 + length ? null : { item: null, length: 2 + length }
  }

  #text(): Piece {
    let end = 0
    for (let byte = this.#pending[0]; byte !== undefined && byte >= 0x20 && byte !== 0x7f; byte = this.#pending[end]) {
      const pair = this.#kanji && byte >= 0x81
      if (pair && end + 1 >= this.#pending.length) break
      end += pair ? 2 : 1
    }
    if (end === 0) return null
    const bytes = this.#pending.subarray(0, end)
    if (!this.#kanji && this.#page === null && bytes.some((byte) => byte >= 0x80))
      return this.#wrong(end, 'text in an unknown code page')
    const decoded = iconv.decode(bytes, this.#kanji ? 'gb18030' : (this.#page ?? 'ascii'))
    const text =
      this.#national === 0 ? decoded : decoded.replaceAll(/[!-~]/g, (each) => inNationalSet(each, this.#national))
    return { item: { kind: 'text', at: this.#at, text }, length: end }
  }

  #command(rule: Rule & { readonly mode: number | null }, head: number): Piece {
    const args: number[] = []
    let at = head
    for (const width of rule.params) {
      if (this.#pending.length < at + width) return null
      args.push(this.#pending.readUIntLE(at, width))
      at += width
    }
    if (!rule.allows(args)) return this.#wrong(at, `${rule.name} does not allow ${args.join(' ')}`)
    const whole = rule.mode === null ? args : [rule.mode, ...args]
    const item = (data: Uint8Array): Command => ({ kind: 'command', at: this.#at, name: rule.name, args: whole, data })
    if (rule.data === 'until NUL') {
      const end = this.#pending.indexOf(0, at)
      if (end < 0) return this.#pending.length - at > 255 ? this.#wrong(at, `${rule.name} without an end`) : null
      return { item: item(Uint8Array.from(this.#pending.subarray(at, end))), length: end + 1 }
    }
    const length = rule.data(args)
    if (length === 0) return { item: item(nothing), length: at }
    if (this.#pending.length < at + length) return null
    return { item: item(Uint8Array.from(this.#pending.subarray(at, at + length))), length: at + length }
  }

  #wrong(length: number, why: string): Piece {
    return {
      item: { kind: 'error', at: this.#at, bytes: Uint8Array.from(this.#pending.subarray(0, length)), why },
      length,
    }
  }

  /** What a command changes in how text is read. */
  #obey({ name, args: [n = 0] }: Command): void {
    switch (name) {
      case 'ESC @':
        this.#page = this.#codePages[0] ?? 'cp437'
        this.#national = 0
        this.#kanji = this.#kanjiFirst
        break
      case 'ESC t':
        this.#page = this.#codePages[n] ?? null
        break
      case 'ESC R':
        this.#national = n
        break
      case 'FS .':
        this.#kanji = false
        break
      case 'FS &':
        this.#kanji = true
        break
      default:
    }
  }
}

/** Reads a whole stream; throws at the first error, or where a command is cut short. */
export function readEscPos(bytes: Uint8Array, options: ReaderOptions = {}): readonly Item[] {
  const reader = new EscPosReader(options)
  const items = reader.push(bytes)
  const error = items.find((item) => item.kind === 'error')
  if (error !== undefined)
    throw new Error(`${error.why} at offset ${String(error.at)}: ${Buffer.from(error.bytes).toString('hex')}`)
  if (reader.pending > 0) throw new Error(`cut short: ${String(reader.pending)} bytes of a command at the end`)
  return items
}
