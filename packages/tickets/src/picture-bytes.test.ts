import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dotsWhere, isBlack, strideOf, type Dots } from './dots.ts'
import { pictureBytes } from './picture-bytes.ts'
import { readEscPos } from './reader/reader.ts'

const commands = ['gs-v-0', 'esc-star'] as const

/** The dots that a printer would burn, read off the bytes. */
function burnt(bytes: Uint8Array, width: number, height: number): Dots {
  const rows: boolean[][] = []
  for (const item of readEscPos(bytes)) {
    if (item.kind !== 'command') throw new Error(`${item.kind} in a picture`)
    const bit = (at: number): boolean => ((item.data[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0
    if (item.name === 'GS v 0') {
      const [, stride = 0, high = 0] = item.args
      for (let y = 0; y < high; y += 1) rows.push(Array.from({ length: width }, (_, x) => bit(y * stride * 8 + x)))
    }
    if (item.name === 'ESC *')
      for (let y = 0; y < 24; y += 1) rows.push(Array.from({ length: width }, (_, x) => bit(x * 24 + y)))
  }
  return dotsWhere(width, height, (x, y) => rows[y]?.[x] ?? false)
}

function differing(a: Dots, b: Dots): readonly (readonly [number, number])[] {
  return Array.from(
    { length: a.width * a.height },
    (_, at) => [at % a.width, Math.floor(at / a.width)] as const,
  ).filter(([x, y]) => isBlack(a, x, y) !== isBlack(b, x, y))
}

const realTime = [0x04, 0x05, 0x14].map((second) => Buffer.from([0x10, second]))

/** Rows made of the bytes that are dangerous, over several chunks. */
const nasty = fc
  .record({
    stride: fc.constantFrom(1, 2, 3, 16, 48),
    height: fc.integer({ min: 1, max: 600 }),
    bytes: fc.array(fc.constantFrom(0x10, 0x04, 0x05, 0x14, 0x00, 0xff), { minLength: 1, maxLength: 40 }),
  })
  .map(({ stride, height, bytes }): Dots => {
    const rows = Uint8Array.from({ length: stride * height }, (_, at) => bytes[at % bytes.length] ?? 0)
    return { width: stride * 8, height, rows }
  })

describe.each(commands)('a picture by %s', (command) => {
  it('holds no real-time command, across rows, chunks and headers', () => {
    fc.assert(
      fc.property(nasty, (dots) => {
        const bytes = Buffer.from(pictureBytes(dots, command))
        expect(realTime.filter((pair) => bytes.includes(pair))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('is the same dots, but for one beside another that breaks such a command', () => {
    fc.assert(
      fc.property(
        nasty.filter(({ height, width }) => width * height < 20_000),
        (dots) => {
          const paper = burnt(pictureBytes(dots, command), dots.width, dots.height)
          const added = differing(dots, paper)
          const beside = ([x, y]: readonly [number, number]): boolean =>
            command === 'gs-v-0' ? isBlack(dots, x - 1, y) : isBlack(dots, x, y - 1)
          expect(added.filter(([x, y]) => !isBlack(paper, x, y) || isBlack(dots, x, y) || !beside([x, y]))).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('comes in pieces that a small printer has room for', () => {
    const tall = dotsWhere(384, 1000, (x, y) => (x + y) % 7 === 0)
    const pieces = readEscPos(pictureBytes(tall, command)).filter(
      (item) => item.kind === 'command' && item.data.length > 0,
    )
    expect([pieces.length, differing(tall, burnt(pictureBytes(tall, command), 384, 1000))]).toEqual([
      command === 'gs-v-0' ? 5 : 42,
      [],
    ])
  })
})

describe('dots', () => {
  it('are in whole bytes a row', () => {
    expect([strideOf(1), strideOf(8), strideOf(9), [...dotsWhere(9, 1, (x) => x === 8).rows]]).toEqual([
      1,
      1,
      2,
      [0, 128],
    ])
  })
})
