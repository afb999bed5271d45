import { join } from 'node:path'
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { columnsOf, wrap, type Block } from './block.ts'
import type { Profile } from './profile.ts'

const columnDots = 12
const lineDots = 30
const family = 'Pressobox Ticket'

/** Fonts are shipped with the box: Figtree, and what the machine has for scripts that it lacks. */
export function registerFonts(folder: string): void {
  if (GlobalFonts.has(family)) return
  for (const subset of ['latin-ext', 'latin'])
    GlobalFonts.registerFromPath(join(folder, `figtree-${subset}-wght-normal.woff2`), family)
}

function paper(width: number, height: number): { canvas: Canvas; pen: SKRSContext2D } {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#000'
  pen.textBaseline = 'alphabetic'
  return { canvas, pen }
}

function font(size: number, bold: boolean): string {
  return `${bold ? '800' : '500'} ${String(24 * size)}px "${family}", sans-serif`
}

/** One line of text as black dots, a bit a dot, rows from the top: for what a code page cannot say. */
export function rasterLine(
  line: string,
  size: number,
  bold: boolean,
  centre: boolean,
  dots: number,
): { readonly rows: Uint8Array; readonly height: number } {
  const height = lineDots * size
  const { canvas, pen } = paper(dots, height)
  drawLine(pen, line, size, bold, centre, dots, 24 * size)
  const { data } = canvas.getContext('2d').getImageData(0, 0, dots, height)
  const stride = dots / 8
  const rows = new Uint8Array(stride * height)
  for (let dot = 0; dot < dots * height; dot += 1) {
    const at = Math.floor(dot / dots) * stride + ((dot % dots) >> 3)
    if ((data[dot * 4] ?? 255) < 128) rows[at] = (rows[at] ?? 0) | (0x80 >> (dot % 8))
  }
  return { rows, height }
}

function drawLine(
  pen: SKRSContext2D,
  line: string,
  size: number,
  bold: boolean,
  centre: boolean,
  dots: number,
  baseline: number,
): void {
  pen.font = font(size, bold)
  pen.textAlign = centre ? 'center' : 'left'
  pen.fillText(line, centre ? dots / 2 : 0, baseline, dots)
}

interface Drawn {
  readonly height: number
  readonly draw: (pen: SKRSContext2D, top: number) => void
}

function drawn(block: Block, profile: Profile): Drawn {
  const { dots, columns } = profile
  switch (block.kind) {
    case 'text': {
      const lines = wrap(block.text, Math.max(1, Math.floor(columns / block.size)))
      const step = lineDots * block.size
      const draw: Drawn['draw'] = (pen, top) => {
        for (const [index, line] of lines.entries())
          drawLine(
            pen,
            line,
            block.size,
            block.bold,
            block.align === 'centre',
            dots,
            top + step * index + 24 * block.size,
          )
      }
      return { height: step * lines.length, draw }
    }
    case 'pair':
      return {
        height: lineDots,
        draw: (pen, top) => {
          drawLine(pen, block.left, 1, false, false, dots - columnsOf(block.right) * columnDots - 12, top + 24)
          pen.textAlign = 'right'
          pen.fillText(block.right, dots, top + 24)
        },
      }
    case 'rule':
      return { height: lineDots, draw: (pen, top) => pen.fillRect(0, top + 14, dots, 3) }
    case 'feed':
      return { height: block.lines * lineDots, draw: () => undefined }
    case 'cut':
      return { height: 0, draw: () => undefined }
  }
}

const margin = 24

/** The paper as a picture, at the printer's own dots. */
export async function renderTicket(blocks: readonly Block[], profile: Profile): Promise<Uint8Array> {
  const parts = blocks.map((block) => drawn(block, profile))
  const height = parts.reduce((sum, part) => sum + part.height, margin * 2)
  const { canvas, pen } = paper(profile.dots + margin * 2, height)
  pen.translate(margin, 0)
  let top = margin
  for (const part of parts) {
    part.draw(pen, top)
    top += part.height
  }
  return canvas.encode('png')
}
