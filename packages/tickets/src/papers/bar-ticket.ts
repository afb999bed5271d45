import type { TicketContentOf } from '@pressobox/domain'
import { cut, feed, pair, rule, text, type Block } from '../block.ts'
import type { Profile } from '../profile.ts'
import { heads, sizeFor, tagsOn, timeOn, wordsFor, type Sheet } from '../sheet.ts'

/** The barista's ticket: the number at arm's length, what to make, what to mind, and for whom. */
export function barTicket(content: TicketContentOf<'bar'>, { profile, beep }: Sheet): readonly Block[] {
  const say = wordsFor(content.language)
  const number = String(content.number)
  const origin = content.source === 'walk-up' ? say('walkUp') : say('ordered')
  return [
    ...(beep && content.copy === 0 ? [{ kind: 'kick', what: 'beep' } as const] : []),
    ...heads(content, say, profile),
    text(number, { size: sizeFor(number, profile.columns, 8), bold: true, align: 'centre' }),
    text(content.drink, { size: 2, bold: true }),
    ...content.modifiers.map((modifier) => text(`+ ${modifier}`, { size: 2 })),
    ...mind(content, profile),
    ...(content.name === null ? [] : [feed, text(content.name, { size: 2 })]),
    ...(content.note === null ? [] : [feed, text(content.note, { bold: true, most: 4 })]),
    rule,
    pair(content.stand, timeOn(content, content.printedAt)),
    pair(origin, timeOn(content, content.placedAt)),
    cut,
  ]
}

/** Allergens and diet, bold and as large as fits: whoever makes it must not miss them. */
export function mind(
  { tags, language }: { readonly tags: readonly string[]; readonly language: string },
  { columns }: Profile,
): readonly Block[] {
  if (tags.length === 0) return []
  const line = tagsOn(language, tags)
  return [text(line, { size: sizeFor(line, columns, 2), bold: true, most: 4 })]
}
