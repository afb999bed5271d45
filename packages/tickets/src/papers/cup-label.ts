import type { TicketContentOf } from '@pressobox/domain'
import { cut, text, type Block } from '../block.ts'
import { heads, wordsFor, type Sheet } from '../sheet.ts'
import { mind } from './bar-ticket.ts'

/** For the cup, one a drink and as short as can be: number, drink, how it is made, whose it is. */
export function cupLabel(content: TicketContentOf<'cup'>, { profile }: Sheet): readonly Block[] {
  return [
    ...heads(content, wordsFor(content.language), profile),
    text(String(content.number), { size: 4, bold: true, most: 1 }),
    text(content.drink, { size: 2, bold: true }),
    ...(content.modifiers.length === 0 ? [] : [text(content.modifiers.join(', '))]),
    ...mind(content, profile),
    ...(content.name === null ? [] : [text(content.name, { size: 2, most: 1 })]),
    cut,
  ]
}
