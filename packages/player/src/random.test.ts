import { describe, expect, it } from 'vitest'
import { drinkPlan } from './barista.ts'
import { gapMs } from './crowd.ts'
import { draftFrom, guestPlan } from './guest-plan.ts'
import { randomOf } from './random.ts'

const option = (id: string, available: boolean) => ({
  id,
  name: id,
  available,
  until: null,
  left: null,
  tags: [],
  default: id === 'regular',
})
const drink = (id: string, available: boolean, milk: boolean) => ({
  id,
  name: id,
  picture: '',
  category: 'coffee',
  tags: [],
  available,
  until: null,
  left: null,
  modifiers: [{ id: 'milk', group: 'Milk', min: 1, max: 1, options: [option('regular', false), option('oat', milk)] }],
})

const guests = (seed: string) => Array.from({ length: 50 }, (_, index) => guestPlan(randomOf(seed, 'guest', index)))

describe('robots', () => {
  it('make the same choices from the same seed, and others from another', () => {
    expect(guests('one')).toEqual(guests('one'))
    expect(guests('one')).not.toEqual(guests('two'))
    expect(drinkPlan(randomOf('one', 'drink', 7, 2))).toEqual(drinkPlan(randomOf('one', 'drink', 7, 2)))
  })

  it('order only what is to be had, with options that are', () => {
    const menu = [drink('gone', false, true), drink('without-milk', true, false), drink('latte', true, true)]
    const drafts = Array.from({ length: 20 }, (_, index) => draftFrom(menu, 'Ada', randomOf('menu', index)))
    expect(drafts).toEqual(
      Array.from({ length: 20 }, () => ({
        drink: 'latte',
        modifiers: [{ group: 'milk', option: 'oat' }],
        name: 'Ada',
      })),
    )
    expect(draftFrom(menu.slice(0, 2), null, randomOf('menu'))).toBeNull()
  })

  it('come in waves, and as many an hour as they should in the mean', () => {
    const random = randomOf('arrivals')
    let at = 0
    let count = 0
    let high = 0
    while (at < 100 * 3_600_000) {
      at += gapMs(random, 80, at)
      count += 1
      const phase = (at % 1_200_000) / 1_200_000
      if (phase < 0.25 || phase >= 0.75) high += 1
    }
    expect(count / 100).toBeGreaterThan(70)
    expect(count / 100).toBeLessThan(90)
    expect(high).toBeGreaterThan((count - high) * 1.5)
  })
})
