import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts, type FontKey } from '@napi-rs/canvas'
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

/** Makes a thing at the first call, and gives that same thing at every other. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => (made ??= make())
}

/** One file of a face: what it can write is read when the first text asks, and it is open only while lines are drawn with it. */
class Face {
  readonly family: string
  #path: string
  #ranges: readonly (readonly [number, number])[]
  #glyphs: ReadonlySet<number> | null = null
  #open: { readonly key: FontKey; readonly bytes: number } | null = null

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
    const glyphs = (this.#glyphs ??= glyphsOf(readFileSync(this.#path)))
    return points.every((point) => glyphs.has(point))
  }

  /** How many bytes its file takes, once it is open. */
  open(): number {
    if (this.#open !== null) return this.#open.bytes
    const file = readFileSync(this.#path)
    const key = GlobalFonts.register(file, this.family)
    if (key === null) throw new Error(`The face ${this.#path} cannot be read.`)
    this.#open = { key, bytes: file.length }
    return file.length
  }

  close(): void {
    if (this.#open !== null) GlobalFonts.remove(this.#open.key)
    this.#open = null
  }
}

/** Packed: about a fifth of what the open faces take. A rush of names in one script fits, all that there is does not. */
const mostOpenBytes = 2_000_000

/** The files of all faces, and those that are open now, the one that was needed longest ago first. */
class Files {
  readonly #faces = new Map<string, Face>()
  readonly #open = new Map<Face, number>()

  /** The same file is the same face, whoever asks. */
  of(family: string, path: string, ranges: string): Face {
    const face = this.#faces.get(path) ?? new Face(family, path, ranges)
    this.#faces.set(path, face)
    return face
  }

  /** Opens these, and closes what was not needed for the longest time when there are too many. */
  need(faces: readonly Face[]): void {
    for (const face of faces) {
      this.#open.delete(face)
      this.#open.set(face, face.open())
    }
    let bytes = 0
    for (const size of this.#open.values()) bytes += size
    for (const [face, size] of this.#open) {
      if (bytes <= mostOpenBytes || faces.includes(face)) break
      face.close()
      this.#open.delete(face)
      bytes -= size
    }
  }
}

const files = once(() => new Files())

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
      // By subset: the ranges of code points that a file is for, as `U+4e00-4e10,U+5f`.
      const subsets: unknown = JSON.parse(readFileSync(resolve(`${whole}/unicode.json`), 'utf8'))
      return Object.entries(Object(subsets)).map(([key, ranges]) => {
        const subset = key.replace(/[[\]]/g, '')
        const path = resolve(`${whole}/files/${name}-${subset}-wght-normal.woff2`)
        return files().of(`${name} ${subset}`, path, String(ranges))
      })
    })
  }

  canWrite(grapheme: string): boolean {
    return this.#placeOf(grapheme) >= 0
  }

  /** The families that write a line, open, in the shelf's order: digits stay Latin beside emoji. */
  familiesOf(graphemes: Iterable<string>): readonly string[] {
    const places = new Set<number>()
    for (const grapheme of graphemes) places.add(this.#placeOf(grapheme))
    const faces = [...places].toSorted((a, b) => a - b).flatMap((place) => this.#faces[place] ?? [])
    files().need(faces)
    return faces.map(({ family }) => family)
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

/** The canvas has one set of fonts for the whole process, and so has the box. */
export const shelf = once(() => new Shelf(writing))

/** The same, with letters as even as a printer's own font A first: for pictures of its text. */
export const fontA = once(() => new Shelf(['noto-sans-mono', ...writing]))
