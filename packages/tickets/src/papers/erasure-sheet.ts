import type { TicketContentOf } from '@pressobox/domain'
import { cut, feed, pair, rule, text, type Block } from '../block.ts'
import { dayOn, heads, timeOn, wordsFor, type Sheet } from '../sheet.ts'

/** Certifies that the names of an event are gone; the fingerprint is that of `presso journal fingerprint`. */
export function erasureSheet(content: TicketContentOf<'erasure'>, { profile }: Sheet): readonly Block[] {
  const say = wordsFor(content.language)
  const { at, by, erased, fingerprint, names, upTo } = content
  const year = new Intl.DateTimeFormat(content.language, { year: 'numeric', timeZone: content.timeZone }).format(at)
  const fours = (fingerprint.match(/.{4}/g) ?? []).join(' ')
  return [
    ...heads(content, say, profile),
    text(say('erasure'), { size: 2, bold: true, align: 'centre' }),
    feed,
    pair(say('erasedEvent'), erased, true),
    pair(say('erasedNames'), String(names), true),
    text(`${say('erasedAt')}: ${dayOn(content, at)} ${year}, ${timeOn(content, at)}`),
    text(`${say('erasedBy')}: ${by}`),
    rule,
    text(say('erasedText'), { most: 8 }),
    rule,
    text(say('erasedPrint', { seq: upTo }), { most: 3 }),
    text(fours, { most: 6 }),
    feed,
    text(content.stand, { align: 'centre' }),
    cut,
  ]
}
