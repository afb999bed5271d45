import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import jsQr from 'jsqr'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { paperOf } from './emulator/paper.ts'
import { Typesetter } from './emulator/typesetter.ts'
import { encodeTicket } from './encode.ts'
import { readEscPos } from './reader/reader.ts'
import { paperRows, renderTicket } from './render.ts'
import { typeset } from './typeset.ts'
import { samples, type Sample } from './testing/samples.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'hardware', 'printer', 'samples')
let all: readonly Sample[] = []
beforeAll(async () => {
  all = await samples()
})

function sample(name: string): Sample {
  const found = all.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no sample ${name}`)
  return found
}

/** The lines of text on it, without the air at their ends. */
function words({ blocks, profile }: Sample): readonly string[] {
  const pages = Object.fromEntries(profile.codePages.map(({ number, encoding }) => [number, encoding]))
  return readEscPos(encodeTicket(blocks, profile), { codePages: pages }).flatMap((item) =>
    item.kind === 'text' ? [item.text.trim()] : [],
  )
}

async function picture({ blocks, profile }: Sample): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await renderTicket(blocks, profile)))
}

/** Made anew by `npm run samples`, and looked at before they are kept. */
describe('the samples in hardware/printer', () => {
  it('are all there, and nothing else', async () => {
    const files = all.flatMap(({ name }) => [`${name}.bin`, `${name}.png`])
    expect((await readdir(folder)).toSorted()).toEqual(files.toSorted())
  })

  it('are what is printed now, byte for byte', async () => {
    for (const { name, blocks, profile } of all)
      expect([
        name,
        Buffer.from(encodeTicket(blocks, profile)).equals(await readFile(join(folder, `${name}.bin`))),
      ]).toEqual([name, true])
  })

  it('look as the paper looks now, dot for dot', async () => {
    for (const each of all) {
      const [kept, now] = [PNG.sync.read(await readFile(join(folder, `${each.name}.png`))), await picture(each)]
      expect([each.name, kept.width, kept.height, kept.data.equals(now.data)]).toEqual([
        each.name,
        now.width,
        now.height,
        true,
      ])
    }
  })

  it('take as much paper as is counted', async () => {
    for (const each of all)
      expect((await picture(each)).height).toBe(paperRows(typeset(each.blocks, each.profile), each.profile) + 48)
  })
})

describe('a bar ticket', () => {
  it('says number, drink, options, what to mind, name, note, stand and times, on both widths', () => {
    const line = (columns: number, left: string, right: string) => left + right.padStart(columns - left.length)
    const ticket = (columns: number) => [
      '42',
      'Flat White',
      '+ Oat',
      '+ Extra shot',
      'CONTAINS GLUTEN',
      'Zoë',
      'Not too hot, please',
      '─'.repeat(columns),
      line(columns, 'Pressobox', '12:58'),
      line(columns, 'Ordered', '12:54'),
    ]
    expect([words(sample('bar.generic-80')), words(sample('bar.generic-58'))]).toEqual([ticket(48), ticket(32)])
  })

  it('is headed when it is a copy or made again, in the language of the stand', () => {
    expect(words(sample('bar-copy.generic-58')).slice(0, 3)).toEqual(['CÓPIA 2', 'FAZER DE NOVO', '1207'])
  })

  it('says what to mind in the language of the stand too', () => {
    expect(words(sample('bar-copy.generic-80'))).toContain('CONTÉM GLÚTEN')
  })
})

describe('a guest’s slip', () => {
  it.each(['customer.generic-80', 'customer.generic-58'])('%s has the order’s own page as a code', async (name) => {
    const { data, width, height } = await picture(sample(name))
    expect([words(sample(name)).includes('42'), jsQr(new Uint8ClampedArray(data), width, height)?.data]).toEqual([
      true,
      'http://presso.local/o/V1StGXR8Z5jdHi6BmyT3p-q0w9',
    ])
  })
})

describe('other papers', () => {
  it('a cup label says number, drink, how it is made and whose it is', () => {
    expect(words(sample('cup.generic-58'))).toEqual(['42', 'Flat White', 'Oat, Extra shot', 'CONTAINS GLUTEN', 'Zoë'])
  })

  it('a paper pad goes on with the numbers', () => {
    expect(words(sample('pad.generic-80')).filter((line) => /^\d+$/.test(line))).toEqual(['246', '247', '248'])
  })

  it('a shift report counts drinks, waits and what went wrong', () => {
    expect(
      words(sample('shift.generic-58'))
        .filter((line) => /\d$|min$/.test(line))
        .map((line) => line.replace(/ +/g, ' ')),
    ).toEqual([
      'June 20, 07:58 – 12:58',
      'Flat White 118',
      'Cappuccino 74',
      'Americano 31',
      'Espresso duplo 22',
      'Drinks made 245',
      'Usual wait 4 min',
      'Longest wait 11 min',
      'Cancelled 6',
      'Ran out of time 3',
      'Not collected 2',
      'Made again 1',
    ])
  })

  it('the slip of a new box says where to go and the PIN', () => {
    const lines = words(sample('set-up.generic-80'))
    expect([lines.includes('http://presso.local/console'), lines.includes('246810')]).toEqual([true, true])
  })
})

/** What the emulated printer makes of the bytes. */
function emulated({ blocks, profile }: Sample): {
  readonly text: string
  readonly rows: number
  readonly png: () => Promise<Uint8Array>
} {
  const typesetter = new Typesetter(profile.dots)
  const strips = readEscPos(encodeTicket(blocks, profile))
    .flatMap((item) => {
      if (item.kind === 'text') return typesetter.text(item.text)
      return item.kind === 'command' ? typesetter.command(item) : []
    })
    .flatMap((printed) => (printed.kind === 'strip' && printed.strip.height > 0 ? [printed.strip] : []))
  const paper = paperOf(strips, 1, 'cut', profile.dots)
  return { text: paper.text, rows: paper.dotLines, png: paper.png }
}

/** The emulated printer softens its letters; darker than this is a dot. */
const burnt = 140

describe('the picture on the console', () => {
  it('is what the emulated printer prints of the bytes, dot for dot', async () => {
    for (const each of all) {
      const paper = emulated(each)
      const [shown, printed] = [await picture(each), PNG.sync.read(Buffer.from(await paper.png()))]
      const differing = shown.data.filter(
        (value, at) => at % 4 === 0 && value < 128 !== (printed.data[at] ?? 255) < burnt,
      )
      // A dot or two that break a real-time command are on paper only.
      expect([each.name, paper.rows, differing.length <= 3]).toEqual([
        each.name,
        paperRows(typeset(each.blocks, each.profile), each.profile),
        true,
      ])
    }
  })
})
