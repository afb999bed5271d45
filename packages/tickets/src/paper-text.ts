import { plainText } from '@pressobox/domain/plain-text'
import { graphemesOf } from './columns.ts'
import { shelf } from './faces/shelf.ts'

/** No field of a ticket needs more; a name of 10 KB is cut before anything is measured. */
const mostUnits = 2000
/** The longest emoji families and Indic syllables stay under it; a pile of marks does not. */
const mostLetters = 12

/** What has no dots of its own and shapes nothing here: fillers, soft breaks, invisible signs. */
const invisible = /(?!\u200c|\u200d|\ufe0f|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu
const shaping = /^\p{Default_Ignorable_Code_Point}$/u
const mark = /^\p{M}/u
const basic = /^[ -~]*$/

/**
 * What a person wrote as paper can show it: no control, no override, no pile of marks; a character that no face of the box
 * has is named by its code point, as [U+13000].
 */
export function paperText(text: string): string {
  const plain = plainText(text.slice(0, mostUnits))
  if (basic.test(plain)) return plain
  return graphemesOf(plain.replace(invisible, '')).map(readable).join('').trim()
}

function readable(grapheme: string): string {
  const letters = Array.from(grapheme).slice(0, mostLetters)
  const cluster = letters.join('')
  if (!mark.test(cluster) && shelf().canWrite(cluster)) return cluster
  return [...new Set(letters)].map(alone).join('')
}

function alone(letter: string): string {
  if (shaping.test(letter)) return ''
  if (!mark.test(letter) && shelf().canWrite(letter)) return letter
  return `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}
