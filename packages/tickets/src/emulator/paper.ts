import { createCanvas } from '@napi-rs/canvas'
import type { Strip } from './strip.ts'

/** A piece of paper that has left the printer. */
export interface Paper {
  /** 1 is the first one of this printer. */
  readonly number: number
  /** What stands on it, a line a line; `[picture]` and `[QR …]` for what is drawn. */
  readonly text: string
  readonly dotLines: number
  /** `torn`: the talk ended without a cut. */
  readonly ended: 'cut' | 'torn'
  readonly png: () => Promise<Uint8Array>
}

export function paperOf(strips: readonly Strip[], number: number, ended: Paper['ended'], dots: number): Paper {
  const dotLines = strips.reduce((sum, strip) => sum + strip.height, 0)
  return {
    number,
    text: strips.map((strip) => strip.text).join(''),
    dotLines,
    ended,
    png: () => drawPaper(strips, dots, dotLines),
  }
}

const margin = 24

function drawPaper(strips: readonly Strip[], dots: number, dotLines: number): Promise<Uint8Array> {
  const canvas = createCanvas(dots + 2 * margin, dotLines + 2 * margin)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  let top = margin
  for (const strip of strips) {
    pen.save()
    pen.fillStyle = '#000'
    pen.translate(margin, top)
    strip.draw(pen)
    pen.restore()
    top += strip.height
  }
  return canvas.encode('png')
}
