import type { Language } from './language.ts'

/** Words for staff do not exist in every language yet: English stands in. */
export function inEnglish<const Words>(words: Words): Readonly<Record<Language, Words>> {
  return {
    en: words,
    de: words,
    fr: words,
    es: words,
    pt: words,
    it: words,
    nl: words,
    ja: words,
    zh: words,
    ar: words,
  }
}
