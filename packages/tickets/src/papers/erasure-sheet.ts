import type { TicketContentOf } from '@pressobox/domain'
import { cut, feed, pair, rule, text, type Block } from '../block.ts'
import { dayOn, heads, timeOn, wordsFor, type Sheet } from '../sheet.ts'

/** Certifies that the names of an event are gone; the fingerprint is that of `presso journal fingerprint`. */
export function erasureSheet(content: TicketContentOf<'erasure'>, { profile }: Sheet): readonly Block[] {
  const say = wordsFor(content.language)
  const { at, before, by, erased, fingerprint, names, upTo } = content
  const { language, timeZone } = content
  const year = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone })
  const when = (instant: number): string =>
    `${dayOn(content, instant)} ${year.format(instant)}, ${timeOn(content, instant)}`
  const fours = (fingerprint.match(/.{4}/g) ?? []).join(' ')
  return [
    ...heads(content, say, profile),
    text(say('erasure'), { size: 2, bold: true, align: 'centre' }),
    feed,
    pair(say('erasedEvent'), erased, true),
    pair(say('erasedNames'), String(names + (before?.names ?? 0)), true),
    ...(before === null
      ? []
      : [text(say('erasedBefore', { count: before.names, when: when(before.at) }), { most: 3 })]),
    text(`${say('erasedAt')}: ${when(at)}`),
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
