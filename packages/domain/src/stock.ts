import { z } from 'zod'
import type { Order } from './order.ts'

/** Whether a drink or an option is to be had. An option counts everywhere it occurs. */
export const Stock = z.object({
  available: z.boolean(),
  /** Sold out until this stand time (ms); null when for good. */
  until: z.number().nullable(),
  /** Portions left; null when nobody counts. */
  left: z.number().int().min(0).nullable(),
})
export type Stock = Readonly<z.infer<typeof Stock>>

/** By `drink` id or by `group/option`; what is missing is available. */
export type Shelf = Readonly<Record<string, Stock>>

const plenty: Stock = { available: true, until: null, left: null }

export function stockOf(shelf: Shelf, id: string): Stock {
  return shelf[id] ?? plenty
}

export function inStock(shelf: Shelf, id: string): boolean {
  const stock = stockOf(shelf, id)
  return stock.available && stock.left !== 0
}

/** A placed order takes a portion of its drink and of each option; one that ends unmade puts them back. */
export function moveStock(shelf: Shelf, order: Order, portions: 1 | -1): Shelf {
  if (order.drink === null) return shelf
  let next = shelf
  for (const id of [order.drink.id, ...order.picks.map((pick) => `${pick.group}/${pick.option}`)]) {
    const stock = shelf[id]
    if (stock === undefined || stock.left === null) continue
    next = { ...next, [id]: { ...stock, left: Math.max(0, stock.left + portions) } }
  }
  return next
}
