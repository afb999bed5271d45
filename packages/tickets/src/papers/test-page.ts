import type { TicketContentOf } from '@pressobox/domain'
import { cut, feed, rule, text, type Block } from '../block.ts'
import { codePagesToTry, rulersToTry } from '../to-try.ts'
import { dotsWhere, type Dots } from '../dots.ts'
import { qrPicture } from '../qr-picture.ts'
import { codeDots, dayOn, timeOn, wordsFor, type Sheet } from '../sheet.ts'

/** Shows whether a printer prints what it should, and asks what a profile needs to know. */
export function testPage(content: TicketContentOf<'test'>, { profile, logo }: Sheet): readonly Block[] {
  const say = wordsFor(content.language)
  const question = (words: string): readonly Block[] => [rule, text(words, { bold: true, most: 4 })]
  const middle = { align: 'centre' } as const
  return [
    ...(logo === null ? [] : [{ kind: 'picture', dots: logo, command: null } as const]),
    text(content.printer, { ...middle, size: 2, bold: true }),
    text(profile.title, middle),
    text(`${dayOn(content, content.printedAt)}, ${timeOn(content, content.printedAt)}`, middle),
    ...question(say('testPages')),
    ...codePagesToTry.flatMap(({ page, sample }): readonly Block[] => {
      const label = String(page.number).padEnd(4)
      return [
        { kind: 'sample', page, text: label + sample },
        { kind: 'drawn', text: sample, column: label.length },
      ]
    }),
    ...question(say('testRulers')),
    ...rulersToTry.map(({ columns }) => text(ruler(columns), { most: 2 })),
    ...question(say('testPictures')),
    text('A'),
    { kind: 'picture', dots: bars(profile.dots), command: 'gs-v-0' },
    text('B'),
    { kind: 'picture', dots: bars(profile.dots), command: 'esc-star' },
    ...question(say('testScripts')),
    text('Ελληνικά · Українська · 你好 · こんにちは · 안녕 · สวัสดี · नमस्ते · ☕', { most: 6 }),
    text('مرحبا · שלום'),
    { kind: 'picture', dots: qrPicture('PRESSOBOX', codeDots(profile) * 0.6), command: null },
    text(say('testQr'), { ...middle, most: 2 }),
    ...question(say('testCut')),
    feed,
    cut,
  ]
}

/** `--------10--------20-----26|`: its last figure says how long it is. */
function ruler(columns: number): string {
  const tens = Array.from({ length: Math.floor((columns - 4) / 10) }, (_, at) => `--------${String((at + 1) * 10)}`)
  return `${tens.join('').padEnd(columns - 3, '-')}${String(columns)}|`
}

/** A frame that must be whole, and greys from white to black. */
function bars(width: number): Dots {
  const height = 48
  return dotsWhere(width, height, (x, y) => {
    const frame = x < 2 || y < 2 || x >= width - 2 || y >= height - 2
    return frame || (y > 8 && y < height - 8 && (x * 7 + y * 5) % 16 < (x * 16) / width - 0.5)
  })
}
