import type { Drafted } from '@pressobox/client'
import type { DrinkView, ModifierGroupView, ModifierPick } from '@pressobox/protocol'
import { guestNames } from './guest-names.ts'
import type { Random } from './random.ts'

/** How a guest behaves, as people do at a bar. */
export type Whim =
  | 'orders'
  /** Orders another drink while the first one waits. */
  | 'changes-mind'
  /** Orders, and cancels while it waits. */
  | 'cancels'
  /** Cancels while choosing. */
  | 'gives-up'
  /** Never chooses: the guest's time runs out. */
  | 'dreams'
  /** Never comes for the drink. */
  | 'forgets'

/** Out of a hundred guests. */
const whims: readonly (readonly [Whim, number])[] = [
  ['orders', 84],
  ['changes-mind', 5],
  ['cancels', 3],
  ['gives-up', 2],
  ['dreams', 3],
  ['forgets', 3],
]

/** What a guest will do. Times are ms of the bar. */
export interface GuestPlan {
  readonly whim: Whim
  readonly name: string | null
  /** Looking at the display for a code, before going away. */
  readonly patienceMs: number
  /** From the scan to the order. */
  readonly readingMs: number
  /** From the order to second thoughts. */
  readonly thinkingMs: number
  /** From hearing that it is ready to the counter. */
  readonly walkingMs: number
}

const second = 1000

export function guestPlan(random: Random): GuestPlan {
  const whim = whimOf(random.fraction() * 100)
  const dawdles = random.chance(0.08)
  return {
    whim,
    name: random.chance(0.85) ? (random.pick(guestNames) ?? null) : null,
    patienceMs: random.between(60, 240) * second,
    readingMs: (dawdles ? random.between(90, 200) : random.between(8, 45)) * second,
    thinkingMs: random.between(5, 25) * second,
    walkingMs: random.between(6, 50) * second,
  }
}

function whimOf(drawn: number): Whim {
  let sum = 0
  for (const [whim, share] of whims) {
    sum += share
    if (drawn < sum) return whim
  }
  return 'orders'
}

/** A drink that is to be had, with options that are; null when everything is sold out. */
export function draftFrom(menu: readonly DrinkView[], name: string | null, random: Random): Drafted | null {
  const drink = random.pick(menu.filter((each) => each.available && each.modifiers.every(isPossible)))
  if (drink === undefined) return null
  const modifiers = drink.modifiers.flatMap((group) => picksOf(group, random))
  return { drink: drink.id, modifiers, ...(name === null ? {} : { name }) }
}

function isPossible(group: ModifierGroupView): boolean {
  return group.options.filter((option) => option.available).length >= group.min
}

/** As many as the group wants at least, and now and then one more where it may be. */
function picksOf(group: ModifierGroupView, random: Random): readonly ModifierPick[] {
  const left = group.options.filter((option) => option.available)
  const extra = left.length > group.min && group.max > group.min && random.chance(0.5) ? 1 : 0
  const picks: ModifierPick[] = []
  while (picks.length < group.min + extra) {
    const option = random.pick(left)
    if (option === undefined) break
    left.splice(left.indexOf(option), 1)
    picks.push({ group: group.id, option: option.id })
  }
  return picks
}
