import { createCanvas, ImageData, type SKRSContext2D } from '@napi-rs/canvas'
import type { Block } from './block.ts'
import { graphemesOf } from './columns.ts'
import { isBlack, type Dots } from './dots.ts'
import { writeLetter } from './faces/font-a.ts'
import type { Profile } from './profile.ts'
import { typeset, type Line } from './typeset.ts'

const columnDots = 12
const cellDots = 24
const lineDots = 30
/** White around what is printed: the paper is wider than the print. */
const marginDots = 24
/** Darker than this is a dot. */
const threshold = 140

/** The dot rows that a line moves the paper by. Large letters stand as close as the printer sets them. */
function heightOf(line: Line, profile: Profile): number {
  switch (line.kind) {
    case 'text':
      return Math.max(lineDots, cellDots * line.size)
    case 'dots':
      return line.dots.height
    case 'feed':
      return line.lines * lineDots
    case 'cut':
      return profile.cut.feed * lineDots
    case 'kick':
      return 0
  }
}

/** How many dot rows of paper they take. */
export function paperRows(lines: readonly Line[], profile: Profile): number {
  return lines.reduce((rows, line) => rows + heightOf(line, profile), 0)
}

/** The paper as a PNG, dot for dot: pictures as they are printed, letters of font A at their columns in a face like it. */
export async function renderTicket(blocks: readonly Block[], profile: Profile): Promise<Uint8Array> {
  const lines = typeset(blocks, profile)
  const width = profile.dots + marginDots * 2
  const height = paperRows(lines, profile) + marginDots * 2
  const pen = createCanvas(width, height).getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  let top = marginDots
  for (const line of lines) {
    if (line.kind === 'text') drawText(pen, line, top, profile)
    if (line.kind === 'dots') pen.putImageData(imageOf(line.dots), marginDots, top)
    top += heightOf(line, profile)
  }
  const image = pen.getImageData(0, 0, width, height)
  for (let at = 0; at < image.data.length; at += 4) {
    const value = (image.data[at] ?? 255) < threshold ? 0 : 255
    image.data.fill(value, at, at + 3)
  }
  pen.putImageData(image, 0, 0)
  return await pen.canvas.encode('png')
}

function imageOf(dots: Dots): ImageData {
  const image = new ImageData(dots.width, dots.height)
  image.data.fill(255)
  for (let at = 0; at < dots.width * dots.height; at += 1)
    if (isBlack(dots, at % dots.width, Math.floor(at / dots.width))) image.data.fill(0, at * 4, at * 4 + 3)
  return image
}

function drawText(pen: SKRSContext2D, line: Extract<Line, { kind: 'text' }>, top: number, { dots }: Profile): void {
  const { size, inverse, text } = line
  const letters = graphemesOf(text)
  const step = columnDots * size
  const indent = line.align === 'centre' ? Math.floor((dots - letters.length * step) / 2) : 0
  const left = marginDots + indent
  if (inverse) {
    pen.fillStyle = '#000'
    pen.fillRect(left, top, letters.length * step, cellDots * size)
  }
  pen.fillStyle = inverse ? '#fff' : '#000'
  for (const [column, letter] of letters.entries()) {
    pen.save()
    pen.translate(left + column * step, top)
    pen.scale(size, size)
    writeLetter(pen, letter, line.bold)
    pen.restore()
  }
}
