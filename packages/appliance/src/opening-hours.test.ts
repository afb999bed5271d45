import { emptyState, type Command } from '@pressobox/domain'
import { expect, it, vi } from 'vitest'
import { keepHours } from './opening-hours.ts'

const at = (time: string): number => Date.parse(`2026-11-23T${time}:00Z`)

/** A stand with hours on Mondays, on a clock that is set by hand. */
function monday(since: string, now: string, trusted = true) {
  const done: boolean[] = []
  const state = { open: now === '17:00' }
  const clock = { wall: at(now) }
  const config = { ...emptyState.config, schedule: [{ day: 'mon' as const, opens: '08:00', lastOrder: '16:45' }] }
  const hours = keepHours(
    {
      get state() {
        return { ...emptyState, config, ...state }
      },
      moment: () => ({ at: 0, wall: clock.wall, day: '' }),
      execute: (command: Command) => {
        if (command.name !== 'open') throw new Error(command.name)
        state.open = command.open
        done.push(command.open)
        return Promise.resolve({ kind: 'done', orderId: null, repeated: false })
      },
    },
    { trusted: () => trusted, since: at(since), log: () => undefined },
    5,
  )
  return { done, clock, hours }
}

it('opens and closes the stand as its hours pass, once each', async () => {
  const { done, clock, hours } = monday('07:58', '07:59')
  clock.wall = at('08:00')
  await vi.waitFor(() => expect(done).toEqual([true]))
  clock.wall = at('16:45')
  await vi.waitFor(() => expect(done).toEqual([true, false]))
  expect(hours.opensAt()).toBe(Date.parse('2026-11-30T08:00:00Z'))
  hours.stop()
})

it('closes after a start what should be closed by then, and opens nothing', () => {
  const [closed, opened] = [monday('15:00', '17:00'), monday('07:00', '09:00')]
  for (const { hours } of [closed, opened]) hours.stop()
  expect([closed.done, opened.done]).toEqual([[false], []])
})

it('does nothing by a clock that nobody set', () => {
  const { done, hours } = monday('15:00', '17:00', false)
  hours.stop()
  expect([done, hours.opensAt()]).toEqual([[], null])
})
