import type { Choice } from './command.ts'
import { firstText, type Drink, type Menu, type MenuText, type ModifierGroup, type ModifierOption } from './menu.ts'
import type { Order } from './order.ts'
import { refusal, type Refusal } from './refusal.ts'
import { inStock, type Shelf } from './stock.ts'

export interface Chosen {
  readonly drink: NonNullable<Order['drink']>
  readonly picks: Order['picks']
  readonly tags: readonly string[]
}

type Result = { readonly chosen: Chosen } | { readonly refusal: Refusal }

/** A thing is called by its id or by its name in the menu's first language. */
function isCalled(thing: { readonly id: string }, name: MenuText, called: string): boolean {
  return thing.id === called || firstText(name).toLowerCase() === called.toLowerCase()
}

export function findDrink(menu: Menu, called: string): Drink | null {
  return menu.find((drink) => isCalled(drink, drink.name, called)) ?? null
}

/** An option by group and option, wherever on the menu it occurs: the id that its stock is kept under. */
export function findOption(menu: Menu, group: string, option: string): string | null {
  for (const found of menu.flatMap((drink) => drink.modifiers).filter((each) => isCalled(each, each.group, group))) {
    const hit = found.options.find((each) => isCalled(each, each.name, option))
    if (hit !== undefined) return `${found.id}/${hit.id}`
  }
  return null
}

/**
 * Checks what was asked for against the menu and the shelf, and fills in the defaults (the original let anything
 * through that stood on some list). Names what is wrong. What `held` has already is not sold out for it.
 */
export function chooseDrink(menu: Menu, shelf: Shelf, choice: Choice, held: Order | null): Result {
  const drink = findDrink(menu, choice.drink)
  if (drink === null) return { refusal: refusal('drink.unknown', { drink: choice.drink }) }
  if (held?.drink?.id !== drink.id && !inStock(shelf, drink.id)) {
    return { refusal: refusal('drink.sold-out', { drink: firstText(drink.name), drinkId: drink.id }) }
  }
  const unknown = choice.modifiers.find(
    (modifier) => !drink.modifiers.some((group) => isCalled(group, group.group, modifier.group)),
  )
  if (unknown !== undefined)
    return { refusal: refusal('modifier.unknown', { group: unknown.group, option: unknown.option }) }
  const picks: Order['picks'] = []
  for (const group of drink.modifiers) {
    const result = pickOptions(group, choice, shelf, held)
    if ('refusal' in result) return result
    picks.push(...result.picks)
  }
  return { chosen: { drink: { id: drink.id, name: firstText(drink.name) }, picks, tags: drink.tags } }
}

function pickOptions(
  group: ModifierGroup,
  choice: Choice,
  shelf: Shelf,
  held: Order | null,
): { picks: Order['picks'] } | { refusal: Refusal } {
  const asked = choice.modifiers.filter((modifier) => isCalled(group, group.group, modifier.group))
  const options: ModifierOption[] = []
  for (const { option } of asked) {
    const found = group.options.find((each) => isCalled(each, each.name, option))
    if (found === undefined) return { refusal: refusal('modifier.unknown', { group: firstText(group.group), option }) }
    options.push(found)
  }
  const chosen = asked.length === 0 ? group.options.filter((option) => option.default) : options
  const particulars = { group: firstText(group.group), groupId: group.id, min: group.min, max: group.max }
  if (new Set(chosen).size !== chosen.length || chosen.length > group.max)
    return { refusal: refusal('modifier.conflict', particulars) }
  if (chosen.length < group.min) return { refusal: refusal('modifier.missing', particulars) }
  const gone = chosen.find((option) => !has(held, group.id, option.id) && !inStock(shelf, `${group.id}/${option.id}`))
  if (gone !== undefined) {
    return {
      refusal: refusal('modifier.sold-out', { ...particulars, option: firstText(gone.name), optionId: gone.id }),
    }
  }
  return { picks: chosen.map((option) => ({ group: group.id, option: option.id, name: firstText(option.name) })) }
}

function has(held: Order | null, group: string, option: string): boolean {
  return held?.picks.some((pick) => pick.group === group && pick.option === option) ?? false
}
