import type { OrderView } from '@pressobox/protocol'

/** Five minutes of the bar: how many drinks became ready, and how long they had been waited for. */
export interface Span {
  /** When it began, seconds since the epoch. */
  readonly at: number
  readonly drinks: number
  /** Minutes; null where nothing became ready. */
  readonly half: number | null
  readonly most: number | null
}

const spanSeconds = 300

/** The value that so large a share of them does not pass. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
}

/** From placing to ready, in minutes. */
export function waitOf({ placedAt, readyAt }: OrderView): number | null {
  return placedAt === null || readyAt === null ? null : (Date.parse(readyAt) - Date.parse(placedAt)) / 60_000
}

export function waitsOf(orders: readonly OrderView[]): readonly number[] {
  return orders.flatMap((order) => waitOf(order) ?? [])
}

/** Every five minutes from the first drink to now, an hour at least, those without one too. */
export function spansOf(orders: readonly OrderView[], now: number): readonly Span[] {
  const made = orders.flatMap((order) =>
    order.readyAt === null ? [] : [{ at: Date.parse(order.readyAt) / 1000, wait: waitOf(order) ?? 0 }],
  )
  if (made.length === 0) return []
  const slot = (seconds: number): number => Math.floor(seconds / spanSeconds)
  const first = Math.min(slot(now / 1000) - 11, ...made.map(({ at }) => slot(at)))
  return Array.from({ length: slot(now / 1000) - first + 1 }, (_, index) => {
    const waits = made.filter(({ at }) => slot(at) === first + index).map(({ wait }) => wait)
    return {
      at: (first + index) * spanSeconds,
      drinks: waits.length,
      half: percentile(waits, 0.5),
      most: percentile(waits, 0.95),
    }
  })
}
