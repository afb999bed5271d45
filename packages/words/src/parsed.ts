import { parse } from '@formatjs/icu-messageformat-parser'
import type { Sentence, Words } from './say.ts'

/** The words of a section as a page takes them with it: what has values in it is parsed already. */
export function parsed(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, text]): [string, Sentence] => [
      key,
      typeof text === 'string' && text.includes('{') ? parse(text) : text,
    ]),
  )
}
