/** What a diet tag does not go with: one part that has it, and the drink is that no more. */
const spoiled: Readonly<Record<string, readonly string[]>> = {
  vegan: ['contains-milk', 'contains-egg'],
  'gluten-free': ['contains-gluten'],
  'lactose-free': ['contains-milk'],
  'nut-free': ['contains-nuts'],
}

/** Allergen and diet tags of a drink together with those of its options, each once. What is in a part is in the drink. */
export function tagsTogether(parts: readonly (readonly string[])[]): readonly string[] {
  const all = [...new Set(parts.flat())]
  return all.filter((tag) => spoiled[tag]?.some((other) => all.includes(other)) !== true)
}

interface Tagged {
  readonly tags: readonly string[]
  readonly modifiers: readonly {
    readonly id: string
    readonly options: readonly { readonly id: string; readonly tags: readonly string[] }[]
  }[]
}

/** The tags of a drink as it is chosen. */
export function tagsOf(drink: Tagged, picks: readonly { readonly group: string; readonly option: string }[]) {
  const chosen = picks.map(
    ({ group, option }) =>
      drink.modifiers.find(({ id }) => id === group)?.options.find(({ id }) => id === option)?.tags ?? [],
  )
  return tagsTogether([drink.tags, ...chosen])
}
