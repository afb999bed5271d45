const known = {
  vegan: 'tag.vegan',
  decaf: 'tag.decaf',
  'contains-milk': 'tag.contains-milk',
  'contains-gluten': 'tag.contains-gluten',
  'contains-nuts': 'tag.contains-nuts',
  'contains-soy': 'tag.contains-soy',
} as const

export type TagKey = (typeof known)[keyof typeof known]

/** Tags as one line: those that every menu has are said in the guest's language, another as the menu says it. */
export function tagLine(tags: readonly string[], say: (key: TagKey) => string): string {
  const named = (tag: string): string => {
    const key = Object.entries(known).find(([id]) => id === tag)?.[1]
    return key === undefined ? tag : say(key)
  }
  return tags.map(named).join(', ')
}
