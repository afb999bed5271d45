import type { OrderView } from '@pressobox/protocol'
import { sayer, type Language } from '@pressobox/words'
import { order as words } from '@pressobox/words/order'

const minute = 60_000

interface Alarm {
  readonly order: OrderView
  readonly stand: string
  readonly language: Language
  /** The order's own address. */
  readonly link: string
  /** The phone's clock, ms: it is the one that will ring. */
  readonly now: number
}

/** An entry for a calendar (RFC 5545) that rings when the drink should be ready; null when nobody knows when. */
export function alarmOf({ order, stand, language, link, now }: Alarm): string | null {
  const { number, wait } = order
  if (number === null || wait === null) return null
  const say = sayer(language, words)
  const start = now + ((wait.lowMinutes + wait.highMinutes) / 2) * minute
  const title = say('alarmTitle', { number, stand })
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pressobox//Order//EN',
    'BEGIN:VEVENT',
    `UID:${order.id}@pressobox`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART:${instant(start)}`,
    `DTEND:${instant(start + 5 * minute)}`,
    `SUMMARY:${plain(title)}`,
    `DESCRIPTION:${plain(say('alarmText', { link }))}`,
    `URL:${link}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${plain(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .flatMap(folded)
    .join('\r\n')
}

function instant(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
}

function plain(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
}

/** Lines are of at most 75 octets; what is longer goes on in the next one, after a blank. */
function folded(line: string): readonly string[] {
  const lines = ['']
  for (const char of line) {
    const last = lines.at(-1) ?? ''
    if (Buffer.byteLength(last + char) > 74) lines.push(` ${char}`)
    else lines[lines.length - 1] = last + char
  }
  return lines
}
