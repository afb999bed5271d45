import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slicesOf } from './slices-of-json.ts'

it('says what JSON.stringify says, whatever it is given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect([...slicesOf(value)].join('')).toBe(JSON.stringify(value))
    }),
  )
})

it('says thousands of entries in slices that are soon said, and leaves out what is not there', () => {
  const state = {
    requests: { young: Array.from({ length: 5000 }, (_, index) => [String(index), { orderId: null, at: index }]) },
    gone: undefined,
    when: new Date(0),
  }
  const slices = [...slicesOf({ seq: 1, state })]
  expect([slices.join(''), Math.max(...slices.map((slice) => slice.length)) < 32_768]).toEqual([
    JSON.stringify({ seq: 1, state }),
    true,
  ])
})
