import type { Command } from '../reader/item.ts'
import { barcodeStrip } from './barcode.ts'
import { QrStore } from './qr.ts'
import { restyle } from './restyle.ts'
import { characterMark, plainStyle, type Style } from './style.ts'
import { drawBits, pictureStrips, type Mark, type Strip } from './strip.ts'

export type Printed = { readonly kind: 'strip'; readonly strip: Strip } | { readonly kind: 'cut' }

/** Turns text and commands into strips of paper: what the mechanism of a printer does, without the paper. */
export class Typesetter {
  #dots: number
  #style: Style
  #line: Mark[] = []
  #x = 0
  #tabs: readonly number[] | null = null
  #qr = new QrStore()
  #barcodeHeight = 162
  #graphics: readonly Strip[] = []

  constructor(dots: number) {
    this.#dots = dots
    this.#style = plainStyle(dots)
  }

  text(text: string): readonly Printed[] {
    const done: Printed[] = []
    for (const character of text) {
      const mark = characterMark(character, this.#style, this.#x)
      if (this.#x > 0 && this.#x + mark.width > this.#style.areaWidth) {
        done.push(...this.#feedLine())
        this.#put({ ...mark, x: 0 })
      } else this.#put(mark)
    }
    return done
  }

  command(command: Command): readonly Printed[] {
    const [n = 0, m = 0] = command.args
    switch (command.name) {
      case 'LF':
        return this.#feedLine()
      case 'ESC d':
        return [...this.#feedLine(0), blank(n * this.#style.lineSpacing)]
      case 'ESC J':
        return [...this.#feedLine(0), blank(n)]
      case 'GS V':
        return [...this.#feedLine(0), ...(n > 49 ? [blank(m)] : []), cut]
      case 'ESC i':
      case 'ESC m':
        return [...this.#feedLine(0), cut]
      case 'GS v 0':
        return this.#raster(command)
      case 'GS ( L':
      case 'GS 8 L':
        return this.#graphic(command.data)
      case 'GS ( k':
        return this.#qrCode(command.data)
      case 'GS k':
        return this.#strips([barcodeStrip(command, this.#barcodeHeight, this.#left(200))])
      default:
        this.#set(command)
        return []
    }
  }

  /** Commands that feed no paper. */
  #set(command: Command): void {
    const [n = 0] = command.args
    switch (command.name) {
      case 'ESC @':
        this.#line = []
        this.#x = 0
        this.#tabs = null
        this.#style = plainStyle(this.#dots)
        return
      case 'HT':
        this.#tab()
        return
      case 'ESC D':
        this.#tabs = [...command.data]
        return
      case 'ESC $':
        this.#x = n
        return
      case 'ESC \\':
        this.#x = Math.max(0, this.#x + (n > 0x7fff ? n - 0x1_0000 : n))
        return
      case 'ESC *':
        this.#bitImage(n, command.data)
        return
      case 'GS h':
        this.#barcodeHeight = n
        return
      default:
        this.#style = restyle(this.#style, command, this.#dots)
    }
  }

  #put(mark: Mark): void {
    this.#line.push(mark)
    this.#x = mark.x + mark.width
  }

  #tab(): void {
    const column = 12 * this.#style.wide
    const stops = this.#tabs?.map((each) => each * column) ?? Array.from({ length: 32 }, (_, each) => each * 8 * column)
    this.#x = stops.find((stop) => stop > this.#x) ?? this.#x
  }

  #left(width: number): number {
    return this.#style.leftMargin + ((this.#style.areaWidth - width) * this.#style.align) / 2
  }

  /** The line as a strip at least as high as asked for; nothing where there is neither. */
  #feedLine(least = this.#style.lineSpacing): readonly Printed[] {
    const marks = this.#line
    const width = marks.reduce((most, mark) => Math.max(most, mark.x + mark.width), 0)
    const inked = marks.reduce((most, mark) => Math.max(most, mark.height), 0)
    this.#line = []
    this.#x = 0
    const height = Math.max(inked, least)
    if (height === 0) return []
    const left = this.#left(width)
    const { upsideDown } = this.#style
    const draw: Strip['draw'] = (pen) => {
      pen.translate(left, 0)
      if (upsideDown) {
        pen.translate(width, inked)
        pen.rotate(Math.PI)
      }
      for (const mark of marks) {
        pen.save()
        pen.translate(mark.x, inked - mark.height)
        mark.draw(pen)
        pen.restore()
      }
    }
    return [{ kind: 'strip', strip: { height, text: `${lineText(marks)}\n`, draw } }]
  }

  #strips(strips: readonly Strip[]): readonly Printed[] {
    return [...this.#feedLine(0), ...strips.map((strip): Printed => ({ kind: 'strip', strip }))]
  }

  #raster({ args: [m = 0, stride = 1], data }: Command): readonly Printed[] {
    const scale = { x: m & 1 ? 2 : 1, y: m & 2 ? 2 : 1 }
    return this.#strips(pictureStrips(data, stride, this.#left(stride * 8 * scale.x), scale))
  }

  /** ESC *: columns of 8 or 24 dots, in the line. */
  #bitImage(m: number, data: Uint8Array): void {
    const deep = m >= 32 ? 3 : 1
    const scale = { x: m % 32 === 0 ? 2 : 1, y: deep === 3 ? 1 : 3 }
    const count = data.length / deep
    const stride = Math.ceil(count / 8)
    const rows = new Uint8Array(stride * deep * 8)
    for (const [at, byte] of data.entries())
      for (let bit = 0; bit < 8; bit += 1) {
        const row = (at % deep) * 8 + bit
        const column = Math.floor(at / deep)
        const place = row * stride + (column >> 3)
        if (byte & (0x80 >> bit)) rows[place] = (rows[place] ?? 0) | (0x80 >> (column & 7))
      }
    this.#put({
      x: this.#x,
      width: count * scale.x,
      height: 24,
      text: '\u{fffc}',
      draw: (pen) => drawBits(pen, rows, stride, scale),
    })
  }

  /** GS ( L: function 112 stores a raster picture, function 50 (or 2) prints it. */
  #graphic(data: Uint8Array): readonly Printed[] {
    const [, fn, , bx = 1, by = 1, , xl = 0, xh = 0] = data
    if (fn === 112) {
      const width = xl + xh * 256
      this.#graphics = pictureStrips(data.subarray(10), Math.ceil(width / 8), this.#left(width * bx), { x: bx, y: by })
      return []
    }
    return fn === 50 || fn === 2 ? this.#strips(this.#graphics) : []
  }

  #qrCode(data: Uint8Array): readonly Printed[] {
    const code = this.#qr.take(data)
    return code === null ? [] : this.#strips(code.strips(this.#left(code.width)))
  }
}

const cut: Printed = { kind: 'cut' }

function blank(height: number): Printed {
  return { kind: 'strip', strip: { height, text: height >= 24 ? '\n' : '', draw: () => undefined } }
}

/** Characters and the room between them, as columns of font A would have it. */
function lineText(marks: readonly Mark[]): string {
  let text = ''
  let end = 0
  for (const mark of marks) {
    if (mark.x - end >= 12) text += ' '.repeat(Math.round((mark.x - end) / 12))
    text += mark.text
    end = mark.x + mark.width
  }
  return text.replace(/\u{fffc}+/gu, '[picture]').trimEnd()
}
