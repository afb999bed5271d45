import type { Order, OrderId, ShiftFigures } from '@pressobox/domain'
import type { Journal } from '@pressobox/journal'
import type { Recorded } from '@pressobox/stand'

interface Seen {
  readonly drink: string
  readonly waitMs: number | null
  readonly ended: 'made' | 'cancelled' | 'timed-out' | null
  readonly missed: boolean
  readonly remakes: number
}

/** What the event came to so far, read off its journal: each order counts as it stands now. */
export async function shiftFigures(journal: Journal<Recorded>, eventId: string, wall: number): Promise<ShiftFigures> {
  const orders = new Map<OrderId, Seen>()
  let from: number | null = null
  for await (const { wall: at, fact } of journal.read(0, eventId)) {
    if (!('order' in fact.fact)) continue
    from ??= at
    const { order } = fact.fact
    orders.set(order.id, seen(order, orders.get(order.id)))
  }
  const all = [...orders.values()]
  const made = all.filter((order) => order.ended === 'made')
  const waits = made.flatMap(({ waitMs }) => waitMs ?? []).toSorted((a, b) => a - b)
  const count = (is: (order: Seen) => boolean): number => all.filter(is).length
  return {
    from: from ?? wall,
    to: wall,
    drinks: byDrink(made),
    wait:
      waits.length === 0
        ? null
        : { median: waits[Math.floor((waits.length - 1) / 2)] ?? 0, slowest: waits.at(-1) ?? 0 },
    cancelled: count((order) => order.ended === 'cancelled'),
    timedOut: count((order) => order.ended === 'timed-out'),
    missed: count((order) => order.missed),
    remade: all.reduce((sum, order) => sum + order.remakes, 0),
  }
}

function seen(order: Order, before: Seen | undefined): Seen {
  const { state, placedAt, readyAt } = order
  const ready = state === 'ready' || state === 'collected'
  return {
    drink: order.drink?.name ?? '',
    waitMs: ready && placedAt !== null && readyAt !== null ? readyAt - placedAt : null,
    ended: ready ? 'made' : state === 'cancelled' || state === 'timed-out' ? state : null,
    missed: order.missed || ((before?.missed ?? false) && state !== 'collected'),
    remakes: order.remakes,
  }
}

function byDrink(made: readonly Seen[]): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { drink } of made) counts.set(drink, (counts.get(drink) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count)
}
