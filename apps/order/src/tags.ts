import type { House } from './house.ts'

const known = {
  vegan: 'tag.vegan',
  decaf: 'tag.decaf',
  'contains-milk': 'tag.contains-milk',
  'contains-gluten': 'tag.contains-gluten',
  'contains-nuts': 'tag.contains-nuts',
  'contains-soy': 'tag.contains-soy',
} as const

/** All of them as one line. */
export function tagLine(tags: readonly string[], say: House['say']): string {
  return tags.map((tag) => tagName(tag, say)).join(', ')
}

/** A drink's tag: those that every menu has are said in the guest's language, another as the menu says it. */
function tagName(tag: string, say: House['say']): string {
  const word = Object.entries(known).find(([id]) => id === tag)?.[1]
  return word === undefined ? tag : say(word)
}
