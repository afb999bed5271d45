import { dirname } from 'node:path'
import { createRequire } from 'node:module'
import { TicketContent, plainText, Ticket, type TicketContentOf } from '@pressobox/domain'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { barTicket } from './bar-ticket.ts'
import { columnsOf, wrap } from './block.ts'
import { encodeTicket } from './encode.ts'
import { Press, type Report } from './press.ts'
import { parsePrinterUrl } from './printer.ts'
import { profiles } from './profile.ts'
import { registerFonts, renderTicket } from './raster.ts'
import { readEscPos } from './reader/reader.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
beforeAll(() =>
  registerFonts(
    dirname(
      createRequire(import.meta.url).resolve('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2'),
    ),
  ),
)

function content(more: Partial<TicketContentOf<'bar'>> = {}): TicketContentOf<'bar'> {
  return TicketContent.options[0].parse({
    kind: 'bar',
    number: 42,
    drink: 'Flat White',
    modifiers: ['Oat'],
    tags: [],
    name: 'Ada',
    note: null,
    stand: 'Pressobox',
    eventId: 'POPUP',
    placedAt: 0,
    printedAt: 60_000,
    timeZone: 'UTC',
    language: 'en',
    source: 'phone',
    copy: 0,
    remakes: 0,
    ...more,
  })
}

/** What a strict reader finds on the paper; throws on anything that is not ESC/POS. */
function readPaper(bytes: Uint8Array): string {
  return readEscPos(bytes)
    .map((item) => {
      if (item.kind === 'text') return item.text
      if (item.kind === 'real-time') throw new Error(`a real-time command at ${String(item.at)}`)
      return item.kind === 'command' && item.name === 'LF'
        ? '\n'
        : item.kind === 'command' && item.name === 'GS v 0'
          ? '[picture]\n'
          : ''
    })
    .join('')
}

describe('a bar ticket', () => {
  it('says number, drink, options, name, stand and times in plain text, on both widths', () => {
    const read = (width: '80mm' | '58mm') =>
      readPaper(encodeTicket(barTicket(content()), profiles[width]))
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    const ruler = (columns: number) => '-'.repeat(columns)
    expect(read('80mm')).toEqual([
      '42',
      'Flat White',
      '+ Oat',
      'Ada',
      ruler(48),
      `Pressobox${' '.repeat(34)}00:01`,
      `Ordered${' '.repeat(36)}00:00`,
    ])
    expect(read('58mm')).toEqual([
      '42',
      'Flat White',
      '+ Oat',
      'Ada',
      ruler(32),
      `Pressobox${' '.repeat(18)}00:01`,
      `Ordered${' '.repeat(20)}00:00`,
    ])
  })

  it('is headed when it is a copy or made again', () => {
    expect(
      readPaper(encodeTicket(barTicket(content({ copy: 2, remakes: 1 })), profiles['80mm']))
        .split('\n')
        .slice(0, 2),
    ).toEqual(['COPY 2', 'REMAKE'])
  })

  it('draws what the code page cannot say, and never prints a question mark for it', () => {
    const paper = readPaper(encodeTicket(barTicket(content({ name: 'Привет 你好 ☕' })), profiles['80mm']))
    expect([paper.includes('[picture]'), paper.includes('?')]).toEqual([true, false])
  })

  it('becomes a picture of the same paper', async () => {
    const png = await renderTicket(barTicket(content()), profiles['58mm'])
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  })

  it('brings no command of a guest’s to the printer, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: fc.constantFrom('\u001b', '@', '\u001d', 'V', '\u0010', '\u0014', '\u0000', 'a', '\u202e') }),
        (name, nasty) => {
          readPaper(
            encodeTicket(
              barTicket(content({ name: plainText(name + nasty) || 'x', note: name + nasty })),
              profiles['80mm'],
            ),
          )
        },
      ),
      { numRuns: 400 },
    )
  })

  it('holds no real-time command in its pictures', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (name) => {
        const bytes = Buffer.from(encodeTicket(barTicket(content({ name: `你${plainText(name)}` })), profiles['80mm']))
        expect([bytes.includes(Buffer.from([0x10, 0x04])), bytes.includes(Buffer.from([0x10, 0x14]))]).toEqual([
          false,
          false,
        ])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a line of text', () => {
  it('is broken between words, and counts wide characters as two columns', () => {
    expect([wrap('a double espresso', 8), columnsOf('你好 a')]).toEqual([['a double', 'espresso'], 6])
  })
})

describe('a printer', () => {
  it('is called by its URL, and a bad one is refused in words', () => {
    expect([parsePrinterUrl('tcp://[::1]:9101'), parsePrinterUrl('tcp://kitchen.local')]).toEqual([
      { kind: 'tcp', host: '::1', port: 9101 },
      { kind: 'tcp', host: 'kitchen.local', port: 9100 },
    ])
    expect(() => parsePrinterUrl('lpr:x')).toThrow('"lpr:x" is no printer')
  })
})

describe('the press', () => {
  it('tries a ticket again that never began, until the printer is back, and prints it once', async () => {
    const reports: Report[] = []
    const outcomes = [
      { kind: 'failed', cause: 'offline' },
      { kind: 'failed', cause: 'offline' },
      { kind: 'printed' },
    ] as const
    let prints = 0
    const done = Promise.withResolvers<void>()
    const press = new Press({
      printers: [
        {
          name: 'p',
          url: 'tcp://x',
          status: () => Promise.resolve({ reach: 'online', faults: [] }),
          print: async ({ begin }) => {
            const outcome = outcomes[prints] ?? { kind: 'printed' }
            prints += 1
            if (outcome.kind !== 'failed') await begin()
            return outcome
          },
        },
      ],
      profile: profiles['80mm'],
      now: () => 0,
      log: () => undefined,
      wait: () => Promise.resolve(),
      report: (_id, report) => {
        reports.push(report)
        if (report.became === 'printed') done.resolve()
        return Promise.resolve(true)
      },
    })
    closing.push(() => press.stop())
    press.enqueue(
      Ticket.parse({
        id: 't',
        orderId: null,
        content: content(),
        state: 'queued',
        printer: null,
        cause: null,
        createdAt: 0,
      }),
    )
    await done.promise
    expect(reports).toEqual([
      { became: 'failed', cause: 'offline' },
      { became: 'sending', printer: 'p' },
      { became: 'printed' },
    ])
  })
})
