import { describe, expect, it } from 'vitest'
import { freshId, moved, textFor, withText } from './menu-draft.ts'

describe('a menu that is edited', () => {
  it('keeps its first language first, and no empty text of another', () => {
    const long = withText('Long Black', 'pt', 'en', 'Abatanado')
    expect([Object.entries(long), withText(long, 'pt', 'en', ''), textFor('Mocha', 'pt', 'en')]).toEqual([
      [
        ['en', 'Long Black'],
        ['pt', 'Abatanado'],
      ],
      { en: 'Long Black' },
      '',
    ])
  })

  it('gives new things an id of their own', () => {
    expect([
      freshId('Café au Lait', [], 'drink'),
      freshId('Mocha', ['mocha', 'mocha-2'], 'drink'),
      freshId('抹茶', ['drink'], 'drink'),
    ]).toEqual(['cafe-au-lait', 'mocha-3', 'drink-2'])
  })

  it('moves things by one place and not over the end', () => {
    expect([moved(['a', 'b', 'c'], 2, -1), moved(['a', 'b'], 0, -1)]).toEqual([
      ['a', 'c', 'b'],
      ['a', 'b'],
    ])
  })
})
