import type { TicketContentOf } from '@pressobox/domain'
import { cut, feed, rule, text, type Block } from '../block.ts'
import { columnsOf } from '../columns.ts'
import { heads, wordsFor, type Sheet } from '../sheet.ts'

/** Numbered blanks that go on where the box stopped: to be written on by hand, and entered later with number and time. */
export function paperPad(content: TicketContentOf<'pad'>, { profile }: Sheet): readonly Block[] {
  const say = wordsFor(content.language)
  const blank = (label: string): Block =>
    text(`${label} ${'_'.repeat(Math.max(4, profile.columns - columnsOf(label) - 1))}`, { most: 1 })
  const blanks = Array.from({ length: content.count }, (_, at): readonly Block[] => [
    rule,
    text(String(content.first + at), { size: 4, bold: true, most: 1 }),
    feed,
    blank(say('padDrink')),
    feed,
    blank(say('padName')),
    feed,
    blank(say('padTime')),
    feed,
  ])
  return [
    ...heads(content, say, profile),
    text(content.stand, { size: 2, bold: true, align: 'centre' }),
    text(say('padHow'), { align: 'centre', most: 4 }),
    ...blanks.flat(),
    cut,
  ]
}
