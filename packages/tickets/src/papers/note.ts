import type { TicketContentOf } from '@pressobox/domain'
import { cut, feed, text, type Block } from '../block.ts'
import { heads, timeOn, wordsFor, type Sheet } from '../sheet.ts'

/** A note of an extension: its title and a few lines. */
export function note(content: TicketContentOf<'note'>, { profile }: Sheet): readonly Block[] {
  return [
    ...heads(content, wordsFor(content.language), profile),
    text(content.title, { size: 2, bold: true, align: 'centre' }),
    feed,
    ...content.lines.map((line) => (line === '' ? feed : text(line, { most: 4 }))),
    feed,
    text(`${content.stand} ${timeOn(content, content.printedAt)}`, { align: 'centre' }),
    cut,
  ]
}
