import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'
import { z } from 'zod'
import { glyphsOf } from './glyphs.ts'

/** Faces of all that people write, in the order in which they are asked, all shipped with the box. What the machine has is never used: it differs. */
const writing = [
  'noto-sans',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-thai',
  'noto-sans-devanagari',
  'noto-emoji',
  'noto-sans-sc',
  'noto-sans-jp',
  'noto-sans-kr',
  'noto-sans-symbols',
  'noto-sans-mono',
]

/** By subset: the ranges of code points that a file is for, as `U+4e00-4e10,U+5f`. */
const Subsets = z.record(z.string(), z.string())

/** One file of a face, opened when the first text needs it. */
class Face {
  readonly family: string
  #path: string
  #ranges: readonly (readonly [number, number])[]
  #glyphs: ReadonlySet<number> | null = null

  constructor(family: string, path: string, ranges: string) {
    this.family = family
    this.#path = path
    this.#ranges = ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    })
  }

  has(points: readonly number[]): boolean {
    if (!points.every((point) => this.#ranges.some(([from, to]) => point >= from && point <= to))) return false
    const glyphs = this.#glyphs ?? this.#open()
    return points.every((point) => glyphs.has(point))
  }

  #open(): ReadonlySet<number> {
    const file = readFileSync(this.#path)
    this.#glyphs = glyphsOf(file)
    GlobalFonts.register(file, this.family)
    return this.#glyphs
  }
}

/** Joiners, variation selectors and tags shape their neighbours and need no glyph of their own. */
const shaping = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]/u

/** All faces of the box, and which of them can write what. */
class Shelf {
  #faces: readonly Face[]
  #known = new Map<string, number>()

  constructor(packages: readonly string[]) {
    const { resolve } = createRequire(import.meta.url)
    this.#faces = packages.flatMap((name) => {
      const whole = `@fontsource-variable/${name}`
      const subsets = Subsets.parse(JSON.parse(readFileSync(resolve(`${whole}/unicode.json`), 'utf8')))
      return Object.entries(subsets).map(([key, ranges]) => {
        const subset = key.replace(/[[\]]/g, '')
        const path = resolve(`${whole}/files/${name}-${subset}-wght-normal.woff2`)
        return new Face(`${name} ${subset}`, path, ranges)
      })
    })
  }

  canWrite(grapheme: string): boolean {
    return this.#placeOf(grapheme) >= 0
  }

  /** The families that write a line, in the shelf's order: digits stay Latin beside emoji. */
  familiesOf(graphemes: Iterable<string>): readonly string[] {
    const places = new Set<number>()
    for (const grapheme of graphemes) places.add(this.#placeOf(grapheme))
    return [...places].toSorted((a, b) => a - b).flatMap((place) => this.#faces[place]?.family ?? [])
  }

  /** The place of a face that has all of a grapheme, so that marks stand where they belong; -1 when none has. */
  #placeOf(grapheme: string): number {
    const known = this.#known.get(grapheme)
    if (known !== undefined) return known
    const points = Array.from(grapheme)
      .filter((letter) => !shaping.test(letter))
      .map((letter) => letter.codePointAt(0) ?? 0)
    const place = points.length === 0 ? -1 : this.#faces.findIndex((face) => face.has(points))
    if (this.#known.size > mostKnown) this.#known.clear()
    this.#known.set(grapheme, place)
    return place
  }
}

/** Bounds what strangers can make the box remember. */
const mostKnown = 20_000

/** Makes a thing at the first call, and gives that same thing at every other. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => (made ??= make())
}

/** The canvas has one set of fonts for the whole process, and so has the box. */
export const shelf = once(() => new Shelf(writing))

/** The same, with letters as even as a printer's own font A first: for pictures of its text. */
export const fontA = once(() => new Shelf(['noto-sans-mono', ...writing]))
