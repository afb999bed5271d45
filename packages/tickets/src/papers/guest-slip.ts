import type { TicketContentOf } from '@pressobox/domain'
import { cut, text, type Block } from '../block.ts'
import { qrPicture } from '../qr-picture.ts'
import { codeDots, heads, sizeFor, timeOn, wordsFor, type Sheet } from '../sheet.ts'

/** What a guest takes along: the number to listen for, and the order's own page. */
export function guestSlip(content: TicketContentOf<'customer'>, { profile, link, logo }: Sheet): readonly Block[] {
  const say = wordsFor(content.language)
  const number = String(content.number)
  const drink = [content.drink, ...content.modifiers].join(', ')
  const middle = { align: 'centre' } as const
  const page: readonly Block[] =
    link === null
      ? []
      : [
          { kind: 'picture', dots: qrPicture(link, codeDots(profile)), command: null },
          text(say('followOrder'), { ...middle, most: 3 }),
        ]
  return [
    ...heads(content, say, profile),
    ...(logo === null ? [] : [{ kind: 'picture', dots: logo, command: null } as const]),
    text(content.stand, { ...middle, bold: true }),
    text(say('yourNumber'), middle),
    text(number, { ...middle, size: sizeFor(number, profile.columns, 8), bold: true }),
    text(drink, { ...middle, bold: true, most: 3 }),
    text([...(content.name === null ? [] : [content.name]), timeOn(content, content.placedAt)].join(' · '), middle),
    ...page,
    cut,
  ]
}
