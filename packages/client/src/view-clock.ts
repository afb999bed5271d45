import type { CodeView, OrderView, Snapshot } from '@pressobox/protocol'

/** When the snapshot came and when newer things came (by order id, the code under `code`), in this device's `steadyNow()`. */
export interface ViewClock {
  readonly snapshotAt: number
  readonly things: Readonly<Record<string, number>>
}

export const codeThing = 'code'

/** When `thing` (an order's id, or `code`) came: its `remainingMs` counts from there. */
export const receivedAt = (clock: ViewClock, thing: string): number => clock.things[thing] ?? clock.snapshotAt

/** The box's wall clock less this device's: an end that is `remainingMs` away tells the time it was sent at. */
const skewOf = (endsAt: string | null, remainingMs: number | null, at: number): number | null => {
  if (endsAt === null || remainingMs === null || remainingMs <= 0) return null
  const end = Date.parse(endsAt)
  return Number.isNaN(end) ? null : end - remainingMs - at
}

export const skewOfOrder = (order: OrderView, at: number): number | null =>
  skewOf(order.expiresAt, order.remainingMs, at)

export const skewOfCode = (code: CodeView | null, at: number): number | null =>
  code === null ? null : skewOf(code.endsAt, code.remainingMs, at)

/** What a whole view tells about the box's clock; null when nothing in it counts down. */
export const clockOf = (view: Snapshot, at: number): number | null => {
  const byCode = view.role === 'guest' ? null : skewOfCode(view.code, at)
  if (byCode !== null || view.role === 'display') return byCode
  for (const order of view.orders) {
    const skew = skewOfOrder(order, at)
    if (skew !== null) return skew
  }
  return null
}
