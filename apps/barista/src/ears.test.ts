import { describe, expect, it } from 'vitest'
import { Ears, type Heard } from './ears.ts'

const heard = (some: Partial<Heard>): Heard => ({ new: [], late: [], trouble: [], ...some })

describe('the ears of a console', () => {
  it('hear nothing of what stood there before, and one chime of a burst', () => {
    const ears = new Ears()
    expect([
      ears.listen(heard({ new: ['a'] }), 0, false),
      ears.listen(heard({ new: ['a', 'b'] }), 1000, false),
      ears.listen(heard({ new: ['a', 'b', 'c'] }), 2000, false),
      ears.listen(heard({ new: ['a', 'b', 'c'], late: ['a'] }), 2500, false),
      ears.listen(heard({ new: ['a', 'b', 'c', 'd'], late: ['a'] }), 3000, false),
    ]).toEqual([[], ['new'], [], ['late'], ['new']])
  })

  it('hear a new order every twenty seconds until somebody touched the console, where that is wanted', () => {
    const hear = (repeat: boolean): readonly (readonly string[])[] => {
      const ears = new Ears()
      ears.listen(heard({}), 0, repeat)
      const at = (now: number) => ears.listen(heard({ new: ['a'] }), now, repeat)
      const untilSeen = [at(1000), at(20_000), at(21_000), at(41_000)]
      ears.seen()
      return [...untilSeen, at(61_000)]
    }
    expect([hear(true), hear(false)]).toEqual([
      [['new'], [], ['new'], ['new'], []],
      [['new'], [], [], [], []],
    ])
  })

  it('hear of nothing again that was made meanwhile', () => {
    const ears = new Ears()
    ears.listen(heard({}), 0, true)
    expect([
      ears.listen(heard({ new: ['a'] }), 1000, true),
      ears.listen(heard({}), 5000, true),
      ears.listen(heard({}), 30_000, true),
    ]).toEqual([['new'], [], []])
  })
})
