import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { graphemesOf } from '../columns.ts'
import { isBlack, type Dots } from '../dots.ts'
import { drawnLine } from '../drawn-line.ts'
import { shippedProfiles } from '../profile.ts'
import { bytesIn } from '../code-page.ts'
import { GlobalFonts } from '@napi-rs/canvas'
import iconv from 'iconv-lite'
import { fontA, shelf } from './shelf.ts'

const scripts = {
  Latin: 'Łukasz Đặng Ştefan',
  Greek: 'Ωμέγα Ελένη',
  Cyrillic: 'Жанна Їжак',
  Hebrew: 'שלום נועה',
  Arabic: 'مرحبا بالعالم',
  Persian: 'گچپژ',
  Thai: 'สวัสดี น้ำ',
  Devanagari: 'नमस्ते क्षत्रिय',
  Chinese: '你好 龍龜灣',
  Japanese: 'こんにちは カナ 𠮷',
  Korean: '안녕하세요',
  emoji: '☕👩‍🍳👍🏽🇧🇷❤️1️⃣',
  signs: '★♥✓→₿…“”',
}

const plain = { size: 1, bold: false, inverse: false }

function draw(text: string): Dots {
  return drawnLine([{ text, align: 'left' }], plain, 384)
}

function drawing({ rows }: Dots): string {
  return Buffer.from(rows).toString('hex')
}

/** What is drawn for a letter that no face has: a box, from the faces of another text. */
const missing = new Set(['\u{10fffe}', '\ue123'].map((letter) => drawing(draw(letter))))

describe('the faces that come with the box', () => {
  it.each(Object.entries(scripts))('write %s, and no letter of it as the box of a missing one', (_script, text) => {
    const letters = graphemesOf(text).filter((letter) => letter !== ' ')
    const bad = letters.filter((letter) => {
      const dots = draw(letter)
      const blank = dots.rows.every((byte) => byte === 0)
      return !shelf().canWrite(letter) || blank || missing.has(drawing(dots))
    })
    expect(bad).toEqual([])
  })

  it('draw the same where the machine has no fonts at all', () => {
    const program = `
      import { drawnLine } from ${JSON.stringify(new URL('../drawn-line.ts', import.meta.url).href)}
      import { GlobalFonts } from '@napi-rs/canvas'
      const before = GlobalFonts.families.length
      const all = ${JSON.stringify(Object.values(scripts))}.map((text) =>
        Buffer.from(drawnLine([{ text, align: 'left' }], ${JSON.stringify(plain)}, 384).rows).toString('hex'))
      console.log(JSON.stringify({ before, all }))`
    const told: unknown = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: import.meta.dirname,
        env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
        encoding: 'utf8',
      }),
    )
    expect(told).toEqual({ before: 0, all: Object.values(scripts).map((text) => drawing(draw(text))) })
  })

  it('are put away when others are needed, and draw the same when they are opened again', () => {
    const all = (): readonly string[] => Object.values(scripts).map((text) => drawing(draw(text)))
    const before = all()
    const chinese = Array.from({ length: 500 }, (_, at) => String.fromCodePoint(0x4e00 + at * 41))
    for (let at = 0; at < chinese.length; at += 10) draw(chinese.slice(at, at + 10).join(''))
    expect([all(), GlobalFonts.families.length < 100]).toEqual([before, true])
  })

  it('join Arabic letters and write them from right to left', () => {
    const inkOf = (text: string): number =>
      draw(text).rows.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
    const leftmost = (text: string): number => {
      const dots = draw(text)
      const column = (x: number) => Array.from({ length: dots.height }, (_, y) => isBlack(dots, x, y))
      return Array.from({ length: dots.width }, (_, x) => x).find((x) => column(x).includes(true)) ?? -1
    }
    const joined = inkOf('ببب') !== inkOf('ب') * 3
    // Alef is the first letter of one word and the last of the other: it stands at the right end of the first.
    const [first, last] = [leftmost('אב') === leftmost('ב'), leftmost('בא') === leftmost('א')]
    expect([joined, first, last]).toEqual([true, true, true])
  })

  it('write every letter of every code page that a profile has', () => {
    const pages = shippedProfiles().flatMap((profile) => profile.codePages)
    const letters = pages.flatMap((page) =>
      Array.from({ length: 224 }, (_, at) => iconv.decode(Buffer.from([at + 32]), page.encoding)).filter(
        (letter) => bytesIn(page, letter) !== null && letter.trim() !== '',
      ),
    )
    const lost = [...new Set(letters)].filter((letter) => !shelf().canWrite(letter) || !fontA().canWrite(letter))
    // Frames of double lines, and accents that stand alone, are in no name: they come to paper as their code points.
    expect(lost.filter((letter) => /[\p{Lu}\p{Ll}\p{N}\p{Sc}]/u.test(letter) || shelf().canWrite(letter))).toEqual([])
  })
})
