import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from './language.ts'

/** One section's sentences in each language, in ICU MessageFormat. */
export type Catalogue<Key extends string = string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

export type Values = Readonly<Record<string, string | number>>

export type Say<Key extends string> = (key: Key, values?: Values) => string

/** Speaks one section in one language. A value that is missing never throws: the sentence is then said as it is written. */
export function sayer<Key extends string>(language: Language, catalogue: Catalogue<Key>): Say<Key> {
  const compiled = new Map<Key, IntlMessageFormat>()
  return (key, values = {}) => {
    const text = catalogue[language][key] ?? catalogue.en[key] ?? key
    if (!text.includes('{')) return text
    try {
      const message = compiled.get(key) ?? new IntlMessageFormat(text, language)
      compiled.set(key, message)
      return String(message.format(values))
    } catch {
      return text
    }
  }
}

/** Milliseconds as a clock shows them: 2:10. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
}

/** The time of day of an instant, as the language writes it: 14:05. */
export function timeOfDay(instant: string | number, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}
