import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, wrap } from './columns.ts'

describe('a line of text', () => {
  it.each([
    ['Flat White', 10],
    ['你好 a', 6],
    ['e\u0301', 1],
    ['👩‍🍳', 2],
    ['🇧🇷', 2],
    ['नमस्ते', 3],
    ['𠮷', 2],
    ['', 0],
  ])('of %s takes %i columns', (line, columns) => {
    expect(columnsOf(line)).toBe(columns)
  })

  it('is broken between words, and within a word that is too long', () => {
    expect([wrap('a double espresso', 8, 9), wrap('one extraordinarily', 8, 9), wrap('你好你好你', 4, 9)]).toEqual([
      ['a double', 'espresso'],
      ['one', 'extraord', 'inarily'],
      ['你好', '你好', '你'],
    ])
  })

  it('ends in an ellipsis where there is no more room', () => {
    expect([wrap('a double espresso with milk', 8, 2), wrap('x'.repeat(5000), 10, 3)]).toEqual([
      ['a double', 'espress…'],
      ['xxxxxxxxxx', 'xxxxxxxxxx', 'xxxxxxxxx…'],
    ])
  })

  it('never passes its columns or its number of lines, whatever stands in it', () => {
    const some = fc.string({ unit: 'grapheme', maxLength: 80 })
    fc.assert(
      fc.property(some, fc.integer({ min: 2, max: 48 }), fc.integer({ min: 1, max: 4 }), (line, columns, most) => {
        const lines = wrap(line, columns, most)
        expect([lines.length <= most, lines.every((each) => columnsOf(each) <= columns)]).toEqual([true, true])
      }),
      { numRuns: 300 },
    )
  })
})
