import type { OrderView } from '@pressobox/protocol'

/** The same drink several times in one lane: made in one go. */
export interface Batch {
  readonly key: string
  readonly orders: readonly OrderView[]
  /** As `Flat White, Oat`. */
  readonly name: string
}

/** Drinks that stand there twice or more, the most first; one with a note is like no other. */
export function batchesOf(orders: readonly OrderView[]): readonly Batch[] {
  const groups = new Map<string, OrderView[]>()
  for (const order of orders) {
    if (order.note !== null || order.drink === null) continue
    const picks = order.modifiers.map(({ group, option }) => `${group}/${option}`).toSorted()
    const key = [order.drink, ...picks].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), order])
  }
  return [...groups]
    .filter(([, same]) => same.length > 1)
    .map(([key, same]) => ({ key, orders: same, name: nameOf(same[0]) }))
    .toSorted((a, b) => b.orders.length - a.orders.length)
}

function nameOf(order: OrderView | undefined): string {
  return order === undefined
    ? ''
    : [order.label.drink, ...order.label.differing].filter((part) => part !== null).join(', ')
}
