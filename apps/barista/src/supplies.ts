import type { DrinkView, OrderView, RecipeView } from '@pressobox/protocol'

/** What orders took, or will: cups, grams of beans, millilitres of each milk by its name. */
export interface Supplies {
  readonly cups: number
  readonly beansG: number
  readonly milkMl: Readonly<Record<string, number>>
}

/** A double espresso, and a glass of milk where the drink asks which: until somebody says what it is here. */
export function usualRecipe({ modifiers }: Pick<DrinkView, 'modifiers'>): RecipeView {
  return { milkMl: modifiers.some(({ id }) => id === 'milk') ? 150 : 0, beansG: 18 }
}

/** What these orders took; one that was made again took it again. */
export function suppliesOf(
  orders: readonly Pick<OrderView, 'drink' | 'modifiers' | 'remakes'>[],
  menu: readonly DrinkView[],
  recipes: Readonly<Record<string, RecipeView>>,
): Supplies {
  const milkMl: Record<string, number> = {}
  let [cups, beansG] = [0, 0]
  for (const { drink: id, modifiers, remakes } of orders) {
    const drink = menu.find((each) => each.id === id)
    const recipe = recipes[id ?? ''] ?? (drink === undefined ? null : usualRecipe(drink))
    if (recipe === null) continue
    const made = 1 + remakes
    cups += made
    beansG += made * recipe.beansG
    const milk = modifiers.find(({ group }) => group === 'milk')?.option
    const options = drink?.modifiers.find((group) => group.id === 'milk')?.options ?? []
    const name = options.find((option) => option.id === milk)?.name ?? milk ?? ''
    if (recipe.milkMl > 0) milkMl[name] = (milkMl[name] ?? 0) + made * recipe.milkMl
  }
  return { cups, beansG, milkMl }
}

/** As much as today and a tenth more, in what one can buy: whole litres, whole half kilos, sleeves of fifty cups. */
export function proposed({ cups, beansG, milkMl }: Supplies): Supplies {
  const whole = (amount: number, unit: number): number => Math.ceil((amount * 1.1) / unit) * unit
  return {
    cups: whole(cups, 50),
    beansG: whole(beansG, 500),
    milkMl: Object.fromEntries(Object.entries(milkMl).map(([name, ml]) => [name, whole(ml, 1000)])),
  }
}
