import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerReader, type Answer } from './answers.ts'

const read = (...bytes: readonly number[]): readonly Answer[] => answerReader()(Uint8Array.from(bytes))

describe('what a printer says', () => {
  it.each<[string, readonly number[], readonly Answer[]]>([
    ['a real-time answer', [0x12], [{ kind: 'real-time', byte: 0x12 }]],
    ['an answer in the printing order', [0x00], [{ kind: 'queued', byte: 0 }]],
    ['a volunteered status', [0x14, 0, 0, 0x0f], [{ kind: 'asb', bytes: [0x14, 0, 0, 0x0f] }]],
    [
      'a volunteered status with a real-time answer in between',
      [0x10, 0, 0x12, 0x0c, 0],
      [
        { kind: 'real-time', byte: 0x12 },
        { kind: 'asb', bytes: [0x10, 0, 0x0c, 0] },
      ],
    ],
    [
      'a volunteered status that is cut short by the next',
      [0x10, 0, 0x10, 0, 0, 0],
      [{ kind: 'asb', bytes: [0x10, 0, 0, 0] }],
    ],
    [
      'an id that comes back',
      [0x37, 0x22, 0x41, 0x12, 0x20, 0x7e, 0],
      [{ kind: 'block', header: 0x37, text: '"A\u0012 ~' }],
    ],
    ['flow control', [0x11, 0x13], []],
    ['garbage', [0xff, 0x80, 0x92], []],
    ['the beginning of a status', [0x10, 0, 0], []],
  ])('%s is told apart', (_, bytes, answers) => {
    expect(read(...bytes)).toEqual(answers)
  })

  it('is read the same however it is cut, and garbage is never an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const reader = answerReader()
        expect([...bytes].flatMap((byte) => reader(Uint8Array.of(byte)))).toEqual(read(...bytes))
      }),
    )
  })

  it('is never a queued answer within a status', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x0f }), { minLength: 3, maxLength: 3 }), (rest) => {
        expect(read(0x18, ...rest).filter(({ kind }) => kind === 'queued')).toEqual([])
      }),
    )
  })
})
