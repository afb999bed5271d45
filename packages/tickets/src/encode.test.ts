import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, pair, rule, text, type Block } from './block.ts'
import { encodeTicket } from './encode.ts'
import { profileNamed, shippedProfiles, type Profile } from './profile.ts'
import { readEscPos } from './reader/reader.ts'
import type { Item } from './reader/item.ts'

function named(name: string): Profile {
  const profile = profileNamed(name)
  if (profile === null) throw new Error(`no profile ${name}`)
  return profile
}

function read(blocks: readonly Block[], profile: Profile): readonly Item[] {
  return readBytes(encodeTicket(blocks, profile), profile)
}

function readBytes(bytes: Uint8Array, profile: Profile): readonly Item[] {
  const pages = profile.codePages.map(({ number, encoding }) => [number, encoding] as const)
  return readEscPos(bytes, { codePages: Object.fromEntries(pages), kanji: true })
}

/** Commands by name, with their parameters; text as it is; pictures without their dots. */
function said(items: readonly Item[]): readonly string[] {
  return items.map((item) => {
    if (item.kind === 'text') return item.text
    if (item.kind === 'error') return `error: ${item.why}`
    return item.kind === 'command' && item.data.length > 0 ? item.name : [item.name, ...item.args].join(' ')
  })
}

/** What a ticket has business with. */
const allowed =
  /^(ESC @|FS \.|ESC t \d+|ESC a [01]|ESC E [01]|GS B [01]|GS ! \d+|LF|GS V 6[56] 0|GS v 0|ESC \*|ESC 3 12|ESC 2)$/
const realTime = [0x04, 0x05, 0x14].map((second) => Buffer.from([0x10, second]))

describe('a ticket as bytes', () => {
  it('begins with a reset, no Kanji and the code page, and says what it can as text', () => {
    const blocks = [text('Zoë 5 €', { size: 2, bold: true, align: 'centre' }), pair('Bar', '14:05'), rule, cut]
    expect(said(read(blocks, named('generic-58')))).toEqual([
      'ESC @',
      'FS .',
      'ESC t 19',
      'ESC a 1',
      'ESC E 1',
      'GS ! 17',
      'Zoë 5 €',
      'LF',
      'GS ! 0',
      'ESC E 0',
      'ESC a 0',
      `Bar${' '.repeat(24)}14:05`,
      'LF',
      '─'.repeat(32),
      'LF',
      'LF',
      'LF',
      'LF',
      'LF',
    ])
  })

  it('takes the first code page that can say a line, and draws what none can', () => {
    const lines = ['Ada', 'O’Brien', 'Łukasz', 'Жанна', '你好', 'Ada'].map((line) => text(line))
    expect([said(read(lines, named('epson-tm-t20'))), said(read(lines, named('generic-80')))]).toEqual([
      [
        'ESC @',
        'FS .',
        'ESC t 19',
        'Ada',
        'LF',
        'ESC t 16',
        'O’Brien',
        'LF',
        'ESC t 18',
        'Łukasz',
        'LF',
        'ESC t 17',
        'Жанна',
        'LF',
        'GS v 0',
        'ESC t 19',
        'Ada',
        'LF',
      ],
      [
        'ESC @',
        'FS .',
        'ESC t 19',
        'Ada',
        'LF',
        'ESC t 16',
        'O’Brien',
        'LF',
        'GS v 0',
        'GS v 0',
        'GS v 0',
        'ESC t 19',
        'Ada',
        'LF',
      ],
    ])
  })

  it('draws by ESC * where the profile says so', () => {
    const old = { ...named('generic-80'), raster: 'esc-star' } as const
    expect(said(read([text('你好')], old)).slice(3)).toEqual(['ESC 3 12', 'ESC *', 'LF', 'ESC *', 'LF', 'ESC 2'])
  })

  it('cuts as the profile says, and resets nothing by it', () => {
    const ends = (['none', 'partial', 'full'] as const).map((kind) =>
      said(read([cut], { ...named('generic-80'), cut: { kind, feed: 1 } })).slice(3),
    )
    expect(ends).toEqual([['LF'], ['LF', 'GS V 66 0'], ['LF', 'GS V 65 0']])
  })
})

describe('what a printer does besides printing', () => {
  const kicks: readonly Block[] = [
    { kind: 'kick', what: 'beep' },
    { kind: 'kick', what: 'drawer' },
  ]

  it('is done where its profile has it, with the times that the command wants, and nowhere else', () => {
    expect([
      said(read(kicks, named('generic-80'))).slice(3),
      said(read(kicks, named('epson-tm-t20'))).slice(3),
    ]).toEqual([['ESC B 2 2', 'ESC p 0 25 250'], ['ESC p 0 25 250']])
  })
})

/** A character of a plane, or what means mischief. */
const anyPlane = fc
  .integer({ min: 0, max: 16 })
  .chain((plane) =>
    fc.integer({ min: plane * 0x10000, max: plane * 0x10000 + 0xffff }).map((point) => String.fromCodePoint(point)),
  )
const mischief = fc.constantFrom(
  '\u001b@',
  '\u001dV\u0000',
  '\u0010\u0004\u0001',
  '\u0010\u0014\u0001\u0000\u0005',
  '\u001bp\u0000\u0019\u00fa',
  '\u202e',
  '\u0301',
  '\ud800',
  '\u0000',
  'a',
  ' ',
)
const people = fc.constantFrom('Zoë', '山田', 'Жанна', 'مريم', 'שרה', 'สมชาย', 'प्रिया', '한나', '👩‍🍳', 'Łukasz', 'Đặng')
const anyName = fc.oneof(
  { weight: 60, arbitrary: fc.string({ unit: fc.oneof(anyPlane, mischief), maxLength: 6 }) },
  {
    weight: 38,
    arbitrary: fc.string({
      unit: fc.oneof(people, mischief, fc.string({ unit: 'grapheme', maxLength: 1 })),
      maxLength: 6,
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.oneof(anyPlane, people, mischief), fc.integer({ min: 1000, max: 10_240 }))
      .map(([unit, units]) => unit.repeat(units).slice(0, units)),
  },
  { weight: 1, arbitrary: people.map((name) => name + '\u0301'.repeat(1000)) },
)

describe('10,000 random names', () => {
  const profiles = [...shippedProfiles(), { ...named('generic-80'), raster: 'esc-star' } as const]

  it('print without an error, a command of theirs, or a question mark that nobody wrote', () => {
    let pictures = 0
    fc.assert(
      fc.property(anyName, fc.constantFrom(...profiles), (name, profile) => {
        const bytes = Buffer.from(encodeTicket([text(name, { most: 1 })], profile))
        const items = readBytes(bytes, profile)
        const words = said(items)
        const texts = items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
        pictures += words.filter((word) => word === 'GS v 0' || word === 'ESC *').length
        expect({
          foreign: items.flatMap((item, at) =>
            item.kind === 'text' || allowed.test(words[at] ?? '') ? [] : [words[at]],
          ),
          realTime: realTime.filter((pair) => bytes.includes(pair)),
          asked: !name.includes('?') && texts.join('').includes('?'),
          lines: words.filter((word) => word === 'LF').length <= 20,
        }).toEqual({ foreign: [], realTime: [], asked: false, lines: true })
      }),
      { numRuns: 10_000 },
    )
    expect(pictures).toBeGreaterThan(1000)
  }, 180_000)
})
