/** Allergens and diets that the box has words for; another is said as the menu says it. */
const known = [
  'vegan',
  'decaf',
  'contains-milk',
  'contains-gluten',
  'contains-nuts',
  'contains-soy',
  'contains-egg',
  'gluten-free',
  'lactose-free',
  'nut-free',
] as const

type TagKey = `tag.${(typeof known)[number]}`

export type TagWords = (key: TagKey | 'comma') => string

/** Tags as one line, in the reader's language where there are words for them. */
export function tagLine(tags: readonly string[], say: TagWords, between = say('comma')): string {
  const named = (tag: string): string => {
    const own = known.find((each) => each === tag)
    return own === undefined ? tag : say(`tag.${own}`)
  }
  return tags.map(named).join(between)
}
