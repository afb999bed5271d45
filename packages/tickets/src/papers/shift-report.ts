import type { TicketContentOf } from '@pressobox/domain'
import { cut, feed, pair, rule, text, type Block } from '../block.ts'
import { dayOn, heads, timeOn, wordsFor, type Sheet } from '../sheet.ts'

const minute = 60_000

/** What the shift was: how many of what, how long people waited, what went wrong. */
export function shiftReport(content: TicketContentOf<'shift'>, { profile }: Sheet): readonly Block[] {
  const say = wordsFor(content.language)
  const minutes = (ms: number): string => say('minutes', { minutes: Math.round(ms / minute) })
  const total = content.drinks.reduce((sum, drink) => sum + drink.count, 0)
  const { wait } = content
  return [
    ...heads(content, say, profile),
    text(content.stand, { size: 2, bold: true, align: 'centre' }),
    feed,
    text(say('shift'), { align: 'centre' }),
    text(`${dayOn(content, content.from)}, ${timeOn(content, content.from)} – ${timeOn(content, content.to)}`, {
      align: 'centre',
    }),
    feed,
    ...content.drinks.map(({ name, count }) => pair(name, String(count))),
    rule,
    pair(say('drinks'), String(total), true),
    feed,
    ...(wait === null
      ? []
      : [pair(say('waitMedian'), minutes(wait.median)), pair(say('waitSlowest'), minutes(wait.slowest)), feed]),
    pair(say('cancelled'), String(content.cancelled)),
    pair(say('timedOut'), String(content.timedOut)),
    pair(say('missed'), String(content.missed)),
    pair(say('remade'), String(content.remade)),
    cut,
  ]
}
