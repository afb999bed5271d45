import { expect, it } from 'vitest'
import { minute } from './config.ts'
import { barista, TestBar } from './testing/test-bar.ts'
import { waitFor } from './wait.ts'

/** Drinks that one barista made, each in so many minutes. */
function made(bar: TestBar, minutes: readonly number[]): void {
  for (const each of minutes) {
    const { orderId } = bar.do(barista, { name: 'walk-up', choice: { drink: 'americano' } })
    bar.do(barista, { name: 'make', orderId })
    bar.at += each * minute
    bar.do(barista, { name: 'complete', orderId })
    bar.do(barista, { name: 'collect', orderId })
  }
}

const waitAt = (bar: TestBar, place: number) => waitFor(bar.state.pace, place, bar.at)

it('promises nothing before three drinks were measured, then a range, and corrects it by what drinks take now', () => {
  const bar = new TestBar().open()
  made(bar, [2, 2])
  const before = waitAt(bar, 1)
  made(bar, [2, 2])
  const quick = waitAt(bar, 3)
  made(
    bar,
    Array.from({ length: 20 }, () => 4),
  )
  expect([before, quick, waitAt(bar, 3)]).toEqual([
    null,
    { lowMinutes: 6, highMinutes: 6 },
    { lowMinutes: 12, highMinutes: 12 },
  ])
})
