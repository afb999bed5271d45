import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { localeOf, type Language } from './language.ts'

/** A sentence in ICU MessageFormat: as it is written, or parsed beforehand, so that no phone loads the parser. */
export type Sentence = string | MessageFormatElement[]

/** One section's sentences of one language. */
export type Words<Key extends string = string> = Readonly<Record<Key, Sentence>>

/** One section's sentences in each language. */
export type Catalogue<Key extends string = string> = Readonly<Record<Language, Words<Key>>>

export type Values = Readonly<Record<string, string | number>>

export type Say<Key extends string> = (key: Key, values?: Values) => string

/** Speaks one section in one language. A value that is missing never throws: the sentence is then said as it is written. */
export function sayer<Key extends string>(language: Language, catalogue: Catalogue<Key>): Say<Key> {
  return speaker(language, catalogue[language])
}

/** Speaks the words that came with a page; what is not among them is said by its key. */
export function speaker<Key extends string>(
  language: Language,
  words: Readonly<Record<string, Sentence | undefined>>,
): Say<Key> {
  const compiled = new Map<Key, IntlMessageFormat>()
  return (key, values = {}) => {
    const text = words[key] ?? key
    if (typeof text === 'string' && !text.includes('{')) return text
    try {
      const message = compiled.get(key) ?? new IntlMessageFormat(text, localeOf(language))
      compiled.set(key, message)
      return String(message.format(values))
    } catch {
      return typeof text === 'string' ? text : key
    }
  }
}

/** Milliseconds as a clock shows them: 2:10. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
}

/** The time of day of an instant, in 24 hours in every language, as on the display: 14:05. */
export function timeOfDay(instant: string | number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  )
}
