import { describe, expect, it } from 'vitest'
import { graphemesOf } from './columns.ts'
import { paperText } from './paper-text.ts'

describe('what a person wrote', () => {
  it.each([
    ['Al\u001b@\u001dV\u0000\u0010\u0014\u0001', 'Al @ V'],
    ['Ada\u202eadA\u2066\u200f', 'Ada adA'],
    ['Ren\u00ade\u3164', 'Rene'],
    ['\ud800Ada\udfff', 'Ada'],
    ['\ufdd0\ue000', '[U+FDD0][U+E000]'],
    ['Ra 𓀀', 'Ra [U+13000]'],
    ['\u0301Ada', '[U+0301]Ada'],
    ['Zoë 你好 👩‍🍳', 'Zoë 你好 👩‍🍳'],
  ])('%j comes to paper as %s', (text, paper) => {
    expect(paperText(text)).toBe(paper)
  })

  it('keeps no pile of marks and no 10 KB', () => {
    const longest = Math.max(
      ...graphemesOf(paperText(`a${'\u0301'.repeat(1000)}`)).map((each) => Array.from(each).length),
    )
    expect([longest, paperText(`a${'\u0302'.repeat(1000)}`), paperText('x'.repeat(10_240)).length]).toEqual([
      12,
      'â[U+0302]',
      2000,
    ])
  })
})
