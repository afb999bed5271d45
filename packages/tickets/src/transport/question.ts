import { randomInt } from 'node:crypto'
import type { Manners } from '../printer.ts'
import type { Heard } from './line.ts'

/** A command that is answered in the printing order: its answer says that all before it was dealt with. */
export interface Question {
  readonly bytes: Uint8Array
  /** Whether this is the answer, and what the paper sensors said in it, where they did. */
  readonly answeredBy: (heard: Heard) => { readonly paper: number | null } | null
}

/** GS r 1: transmit paper sensor status. */
export const askPaper = Uint8Array.of(0x1d, 0x72, 0x01)

/** GS ( H, function 48: an id that the printer sends back as `37 22 id NUL`. */
const processIdHead = [0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30] as const
const processIdHeader = 0x37

/** An answer of GS r carries no name: those still owed for earlier questions come first, and are not ours. */
export function questionFor(confirm: Manners['confirm'], owed: number): Question {
  switch (confirm) {
    case 'gs-r':
      return countedQuestion(owed)
    case 'gs-h':
      return namedQuestion()
    case 'none':
      return { bytes: new Uint8Array(), answeredBy: () => null }
  }
}

function countedQuestion(owed: number): Question {
  let heardOfOthers = 0
  return {
    bytes: askPaper,
    answeredBy: (heard) => {
      if (heard.kind !== 'queued') return null
      if (heardOfOthers < owed) {
        heardOfOthers += 1
        return null
      }
      return { paper: heard.byte }
    },
  }
}

/** Four characters from 20h to 7Eh, drawn anew each time, so that no answer can be another's. */
function namedQuestion(): Question {
  const id = Array.from({ length: 4 }, () => randomInt(0x21, 0x7f))
  const text = String.fromCharCode(0x22, ...id)
  return {
    bytes: Uint8Array.of(...processIdHead, ...id),
    answeredBy: (heard) =>
      heard.kind === 'block' && heard.header === processIdHeader && heard.text === text ? { paper: null } : null,
  }
}
