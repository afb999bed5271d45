import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { graphemesOf } from './columns.ts'
import { dotsWhere, type Dots } from './dots.ts'
import { once, shelf } from './faces/shelf.ts'

export interface Piece {
  readonly text: string
  /** A number is the column of font A that it begins at. */
  readonly align: 'left' | 'centre' | 'right' | number
}

export interface Manner {
  /** Times the size of font A (12 by 24 dots). */
  readonly size: number
  readonly bold: boolean
  /** White on black. */
  readonly inverse: boolean
}

const columnDots = 12
const letterDots = 22
const baselineDots = 23
const lineDots = 30
/** The widest paper (112 mm), and letters of eight times the size with all their marks. */
const mostWidth = 832
const mostHeight = 480
/** Darker than this is a dot: a little over the middle, for heat bleeds. */
const threshold = 140

const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** One canvas for all lines: making one takes longer than writing on it. Nothing on it outlives a call. */
const scratch = once(() => createCanvas(mostWidth, mostHeight).getContext('2d'))

interface Written extends Piece {
  readonly families: string
  readonly left: number
  readonly ascent: number
  readonly descent: number
}

/** A line as a picture of it, as wide as the paper: shaped, right to left where its script is, and as high as its letters need. */
export function drawnLine(pieces: readonly Piece[], manner: Manner, width: number): Dots {
  const { size, inverse } = manner
  const pen = scratch()
  const written = pieces.map((piece) => measured(pen, piece, manner, width))
  const baseline = Math.max(baselineDots * size, ...written.map(({ ascent }) => Math.ceil(ascent) + 1))
  const lowest = Math.max(...written.map(({ descent }) => baseline + Math.ceil(descent) + 1))
  const height = Math.min(mostHeight, Math.max(lineDots * size, lowest))
  pen.fillStyle = inverse ? '#000' : '#fff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = inverse ? '#fff' : '#000'
  for (const piece of written) {
    setFont(pen, piece.families, piece.text, manner)
    pen.fillText(piece.text, piece.left, baseline, width - piece.left)
  }
  const { data } = pen.getImageData(0, 0, width, height)
  return dotsWhere(width, height, (x, y) => (data[(y * width + x) * 4] ?? 255) < threshold)
}

function measured(pen: SKRSContext2D, piece: Piece, manner: Manner, width: number): Written {
  const families = shelf()
    .familiesOf(graphemesOf(piece.text))
    .map((family) => `"${family}"`)
    .join(',')
  setFont(pen, families, piece.text, manner)
  const box = pen.measureText(piece.text)
  return {
    ...piece,
    families,
    left: leftOf(piece.align, Math.min(width, box.width), width),
    ascent: box.actualBoundingBoxAscent,
    descent: box.actualBoundingBoxDescent,
  }
}

function setFont(pen: SKRSContext2D, families: string, text: string, { size, bold }: Manner): void {
  pen.font = `${bold ? '800' : '500'} ${String(letterDots * size)}px ${families || '"none"'}`
  pen.direction = rightToLeft.test(text) ? 'rtl' : 'ltr'
  pen.textAlign = 'left'
}

function leftOf(align: Piece['align'], written: number, width: number): number {
  if (align === 'left') return 0
  if (align === 'right') return width - written
  return align === 'centre' ? Math.floor((width - written) / 2) : align * columnDots
}
