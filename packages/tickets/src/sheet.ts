import type { TicketContent } from '@pressobox/domain'
import { pickLanguage, sayer, tagLine, type Say } from '@pressobox/words'
import { order } from '@pressobox/words/order'
import { tickets } from '@pressobox/words/tickets'
import { text, type Block } from './block.ts'
import { columnsOf } from './columns.ts'
import type { Dots } from './dots.ts'
import type { Profile } from './profile.ts'

/** What is known only when the paper is printed, and is never kept with the ticket. */
export interface Sheet {
  readonly profile: Profile
  /** The order's secret address, as a phone opens it; null where there is none. */
  readonly link: string | null
  /** Stands at the head of what guests get; null for none. */
  readonly logo: Dots | null
  /** A new bar ticket is heard, where the printer can. */
  readonly beep: boolean
}

export type Words = Say<keyof (typeof tickets)['en']>

export function wordsFor(language: string): Words {
  return sayer(pickLanguage([language], 'en'), tickets)
}

/** Allergens and diet, by the words that guests read on their phones, and in capitals. */
export function tagsOn(language: string, tags: readonly string[]): string {
  const known = pickLanguage([language], 'en')
  return tagLine(tags, sayer(known, order), ' · ').toLocaleUpperCase(known)
}

type Dated = Pick<TicketContent, 'language' | 'timeZone'>

/** Time of day, as 14:05. */
export function timeOn({ language, timeZone }: Dated, at: number): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(language, { ...clock, timeZone }).format(at)
}

/** Day and month in words, as 3 October. */
export function dayOn({ language, timeZone }: Dated, at: number): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone }).format(at)
}

/** COPY n and REMAKE with its reason, white on black from edge to edge: nobody takes it for a new order. */
export function heads(
  content: { readonly copy: number; readonly remakes?: number; readonly remakeReason?: string | null },
  say: Words,
  { columns }: Profile,
): readonly Block[] {
  const head = (words: string): Block =>
    text(words, { size: sizeFor(words, columns, 2), bold: true, inverse: true, align: 'centre', most: 1 })
  const copy = content.copy > 0 ? [head(say('copy', { copy: content.copy }))] : []
  const remake = (content.remakes ?? 0) > 0 ? [head(say('remake'))] : []
  const reason = content.remakeReason ?? null
  const why = reason === null || remake.length === 0 ? [] : [text(reason, { bold: true, align: 'centre', most: 2 })]
  return [...copy, ...remake, ...why]
}

/** The largest size at which a line fits on one line of the paper. */
export function sizeFor(line: string, columns: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(columns / Math.max(1, columnsOf(line)))))
}

/** How wide a code stands: large enough for an old camera, never wider than the paper. */
export function codeDots({ dots }: Profile): number {
  return Math.min(320, Math.floor(dots * 0.75))
}
