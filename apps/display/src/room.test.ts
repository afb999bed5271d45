import { describe, expect, it } from 'vitest'
import { roomFor, type Space } from './room.ts'

const numbers = (count: number, from: number): readonly number[] => Array.from({ length: count }, (_, at) => from + at)

const lying: Space = { width: 561, height: 706, screen: { height: 1080, upright: false, rem: 24 } }
const upright: Space = { width: 438, height: 762, screen: { height: 1920, upright: true, rem: 25.92 } }

describe('the room for numbers', () => {
  it.each([1, 90, 200, 990, 2000, 9980])(
    'has no number below 8 % of the height, on a screen that lies or stands, from %i on',
    (from) => {
      for (const space of [lying, upright])
        for (const count of [1, 4, 8, 20]) {
          const { size } = roomFor(space, numbers(count, from))
          expect(size * 0.95).toBeGreaterThanOrEqual(space.screen.height * 0.08)
        }
    },
  )

  it('has fewer numbers beside each other the longer they are', () => {
    const columns = [10, 200, 2000].map((from) => roomFor(lying, numbers(30, from)).columns)
    expect(columns).toEqual([4, 3, 2])
  })

  it('names drinks as long as all fit with them', () => {
    const crowded = [8, 9].map((count) => roomFor(lying, numbers(count, 1)).crowded)
    expect(crowded).toEqual([false, true])
  })

  it('lets a number that is wider than the list shrink, rather than cut it off', () => {
    const { size, columns } = roomFor(upright, [20_000])
    expect([columns, size * (0.598 + 4 * 0.655) <= upright.width]).toEqual([1, true])
  })
})
