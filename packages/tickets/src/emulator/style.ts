import type { SKRSContext2D } from '@napi-rs/canvas'
import { writeLetter } from '../faces/font-a.ts'
import type { Mark } from './strip.ts'

/** How characters are printed, as the commands have set it. Distances in dots. */
export interface Style {
  readonly font: 'A' | 'B'
  readonly wide: number
  readonly high: number
  readonly bold: boolean
  readonly underline: number
  readonly reverse: boolean
  readonly turned: boolean
  readonly upsideDown: boolean
  readonly align: 0 | 1 | 2
  readonly lineSpacing: number
  readonly characterSpacing: number
  readonly leftMargin: number
  readonly areaWidth: number
}

export const cells = { A: { width: 12, height: 24 }, B: { width: 9, height: 17 } } as const

/** As after ESC @, on paper of so many dots. */
export function plainStyle(dots: number): Style {
  return {
    font: 'A',
    wide: 1,
    high: 1,
    bold: false,
    underline: 0,
    reverse: false,
    turned: false,
    upsideDown: false,
    align: 0,
    lineSpacing: 30,
    characterSpacing: 0,
    leftMargin: 0,
    areaWidth: dots,
  }
}

/** A byte is one column; only the pairs of Kanji mode are two. */
function columnsOf(character: string): 1 | 2 {
  return (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1
}

/** One character at its column: the printer's own fonts are monospaced, whatever this machine draws them with. */
export function characterMark(character: string, style: Style, x: number): Mark {
  const cell = cells[style.font]
  const width = columnsOf(character) * cell.width * style.wide
  const height = cell.height * style.high
  return {
    x,
    width: (style.turned ? height : width) + style.characterSpacing * style.wide,
    height: style.turned ? width : height,
    text: character,
    draw: (pen) => {
      if (style.reverse) pen.fillRect(0, 0, width, height)
      pen.save()
      if (style.turned) {
        pen.translate(height, 0)
        pen.rotate(Math.PI / 2)
      }
      pen.scale(style.wide, style.high)
      drawCharacter(pen, character, style)
      pen.restore()
      if (style.underline > 0) pen.fillRect(0, height - style.underline, width, style.underline)
    },
  }
}

function drawCharacter(pen: SKRSContext2D, character: string, style: Style): void {
  pen.fillStyle = style.reverse ? '#fff' : '#000'
  pen.scale(cells[style.font].width / cells.A.width, cells[style.font].height / cells.A.height)
  writeLetter(pen, character, style.bold, columnsOf(character))
}
