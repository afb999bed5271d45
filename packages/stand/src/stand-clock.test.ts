import { expect, it } from 'vitest'
import { startClock } from './stand-clock.ts'

it('an instant is the same in every answer, and moves only with a real step of the wall clock', () => {
  const time = { monotonic: 0.7, wall: 1_000_000 }
  const clock = startClock({ monotonic: () => time.monotonic, wall: () => time.wall }, null, true)
  const apart = (): number => {
    const { at, wall } = clock.moment('UTC')
    return wall - at
  }
  const seen = [apart()]
  for (const [monotonic, wall] of [
    [10.2, 1_000_009],
    [20.9, 1_000_021],
    [30.1, 3_600_000],
  ] as const) {
    Object.assign(time, { monotonic, wall })
    seen.push(apart())
  }
  expect(seen).toEqual([0, 0, 0, 2_599_971])
})
