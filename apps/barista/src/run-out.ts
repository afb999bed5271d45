import type { OrderView } from '@pressobox/protocol'

const lookBackMs = 30 * 60_000
const leastMs = 5 * 60_000

/**
 * Minutes until so many portions of a drink (its id) or an option (`group/option`) are gone at the pace of the last half
 * hour; null while fewer than three were ordered. `now` is the box's wall clock.
 */
export function runsOutIn(left: number, thing: string, orders: readonly OrderView[], now: number): number | null {
  const times = orders
    .filter((order) => order.state !== 'cancelled' && order.state !== 'timed-out' && contains(order, thing))
    .flatMap(({ placedAt }) => (placedAt === null ? [] : [Date.parse(placedAt)]))
    .filter((at) => now - at <= lookBackMs)
  if (times.length < 3) return null
  const span = Math.max(leastMs, now - Math.min(...times))
  return Math.round((left * span) / times.length / 60_000)
}

function contains({ drink, modifiers }: OrderView, thing: string): boolean {
  return drink === thing || modifiers.some(({ group, option }) => `${group}/${option}` === thing)
}
