import type { SKRSContext2D } from '@napi-rs/canvas'
import { fontA } from './shelf.ts'

/** Writes a letter as a printer's font A has it, into a cell of 12 by 24 dots (or one as it is scaled) at the origin. */
export function writeLetter(pen: SKRSContext2D, letter: string, bold: boolean, columns: 1 | 2 = 1): void {
  if (letter === '─') {
    pen.fillRect(0, 11, 12, 2)
    return
  }
  const families = fontA()
    .familiesOf([letter])
    .map((family) => `"${family}"`)
  pen.font = `${bold ? '800' : '500'} 20px ${families.join(',') || '"none"'}`
  pen.textAlign = 'left'
  pen.textBaseline = 'alphabetic'
  pen.fillText(letter, 0, 19, 12 * columns)
}
