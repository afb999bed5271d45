import { plainText, type TicketContentOf } from '@pressobox/domain'
import { pickLanguage, sayer } from '@pressobox/words'
import { tickets } from '@pressobox/words/tickets'
import { text, type Block } from './block.ts'

/** The barista's ticket: number and drink at arm's length, what differs in bold, who it is for. */
export function barTicket(content: TicketContentOf<'bar'>): readonly Block[] {
  const say = sayer(pickLanguage([content.language], 'en'), tickets)
  const time = new Intl.DateTimeFormat(content.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: content.timeZone,
  })
  const heads = [
    ...(content.copy > 0 ? [text(say('copy', { copy: content.copy }), 2, true, 'centre')] : []),
    ...(content.remakes > 0 ? [text(say('remake'), 2, true, 'centre')] : []),
  ]
  const name = content.name === null ? [] : [text(plainText(content.name), 2, false)]
  const note = content.note === null ? [] : [text(plainText(content.note), 1, true)]
  return [
    ...heads,
    text(String(content.number), 8, true, 'centre'),
    { kind: 'feed', lines: 1 },
    text(plainText(content.drink), 2, true),
    ...content.modifiers.map((modifier) => text(`+ ${plainText(modifier)}`, 2, false)),
    ...content.tags.map((tag) => text(plainText(tag).toUpperCase(), 1, true)),
    ...name,
    ...note,
    { kind: 'rule' },
    { kind: 'pair', left: plainText(content.stand), right: time.format(content.printedAt) },
    {
      kind: 'pair',
      left: content.source === 'walk-up' ? say('walkUp') : say('ordered'),
      right: time.format(content.placedAt),
    },
    { kind: 'feed', lines: 3 },
    { kind: 'cut' },
  ]
}

/** A page that shows whether a printer prints what it should. */
export function testPage(printer: string, columns: number): readonly Block[] {
  return [
    text('PRESSOBOX', 2, true, 'centre'),
    text(plainText(printer), 1, false, 'centre'),
    { kind: 'rule' },
    text('àáâãäå çèéêë ìíîï ñòóôõö ß ùúûü €'),
    text('Ωμέγα Привет 你好', 1, false),
    text('0123456789'.repeat(5).slice(0, columns)),
    { kind: 'feed', lines: 3 },
    { kind: 'cut' },
  ]
}
