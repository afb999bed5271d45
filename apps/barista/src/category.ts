import type { DrinkView, OrderView } from '@pressobox/protocol'

/** The orders of a console that is for one category of the menu; all of them where it is for none. */
export function ofCategory(
  orders: readonly OrderView[],
  menu: readonly DrinkView[],
  category: string | null,
): readonly OrderView[] {
  if (category === null) return orders
  const drinks = new Map(menu.map((drink) => [drink.id, drink.category]))
  return orders.filter((order) => drinks.get(order.drink ?? '') === category)
}
