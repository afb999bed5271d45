import type { Command } from '@pressobox/domain'
import { expect, it } from 'vitest'
import { watchWallClock } from './wall-clock.ts'

it('a jump of the wall clock becomes one fact, and small steps none', async () => {
  const steps = [0, 500, 3_600_500, 3_600_500]
  const told: Command[] = []
  const heard = Promise.withResolvers<void>()
  const stop = watchWallClock(
    {
      execute: (command) => {
        told.push(command)
        return Promise.resolve({ kind: 'done', orderId: null, repeated: false })
      },
    },
    () => undefined,
    {
      monotonic: () => 0,
      wall: () => {
        const wall = steps.shift()
        if (wall === undefined) heard.resolve()
        return wall ?? 3_600_500
      },
    },
    1,
  )
  await heard.promise
  stop()
  expect(told).toEqual([{ name: 'adjust-clock', byMs: 3_600_500 }])
})
