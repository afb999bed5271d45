import { writeLetter } from '../faces/font-a.ts'
import type { Command } from '../reader/item.ts'
import type { Strip } from './strip.ts'

/** A barcode's place on the paper, with what it says: the emulator does not draw bars that a scanner would read. */
export function barcodeStrip({ data }: Command, barHeight: number, left: number): Strip {
  const text = Buffer.from(data).toString('latin1')
  return {
    height: barHeight + 24,
    text: `[barcode ${text}]\n`,
    draw: (pen) => {
      pen.translate(left, 0)
      pen.strokeRect(1, 1, 198, barHeight - 2)
      pen.translate(10, barHeight / 2 - 12)
      for (const letter of text.slice(0, 15)) {
        writeLetter(pen, letter, false)
        pen.translate(12, 0)
      }
    },
  }
}
