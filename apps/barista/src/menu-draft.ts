import type { MenuDrink, MenuGroup, MenuText } from '@pressobox/client'

/** What stands in just this language; empty where nothing does. */
export function textFor(text: MenuText, language: string, first: string): string {
  return typeof text === 'string' ? (language === first ? text : '') : (text[language] ?? '')
}

export function withText(text: MenuText, language: string, first: string, value: string): MenuText {
  const before = typeof text === 'string' ? { [first]: text } : text
  const all = Object.entries({ ...before, [language]: value })
  // The first language comes first: commands and tickets call things by it.
  const [own, others] = [all.filter(([each]) => each === first), all.filter(([each]) => each !== first)]
  return Object.fromEntries([...own, ...others.filter(([, each]) => each !== '')])
}

/** In the reader's language, or in the first that there is. */
export function shownText(text: MenuText, language: string): string {
  return typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '')
}

/** The language that tickets are in: the first of the menu's texts, or `otherwise` where they name none. */
export function firstLanguage(menu: readonly MenuDrink[], otherwise: string): string {
  const named = menu.map(({ name }) => name).find((name) => typeof name !== 'string')
  return named === undefined ? otherwise : (Object.keys(named)[0] ?? otherwise)
}

/** A stable name made of a text, as `flat-white`, that nothing else has. */
export function freshId(text: string, taken: readonly string[], otherwise: string): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 50)
  const id = plain === '' ? otherwise : plain
  const isFree = (each: string): boolean => !taken.includes(each)
  return isFree(id) ? id : (Array.from(taken, (_, index) => `${id}-${String(index + 2)}`).find(isFree) ?? id)
}

/** One place up (−1) or down (1); the ends stay. */
export function moved<Thing>(things: readonly Thing[], from: number, by: 1 | -1): readonly Thing[] {
  const [thing, other] = [things[from], things[from + by]]
  if (thing === undefined || other === undefined) return things
  return things.map((each, index) => (index === from ? other : index === from + by ? thing : each))
}

/** Each group of options once: drinks that have one of the same id share it. */
export function groupsOf(menu: readonly MenuDrink[]): readonly MenuGroup[] {
  return [...new Map(menu.flatMap(({ modifiers }) => modifiers).map((group) => [group.id, group])).values()]
}

/** The group as it is now, in just these drinks (their ids). */
export function withGroup(
  menu: readonly MenuDrink[],
  group: MenuGroup,
  drinks: readonly string[],
): readonly MenuDrink[] {
  return menu.map((drink) => {
    const { id, modifiers } = drink
    if (!drinks.includes(id)) return { ...drink, modifiers: modifiers.filter((each) => each.id !== group.id) }
    const had = modifiers.some((each) => each.id === group.id)
    return {
      ...drink,
      modifiers: had ? modifiers.map((each) => (each.id === group.id ? group : each)) : [...modifiers, group],
    }
  })
}
