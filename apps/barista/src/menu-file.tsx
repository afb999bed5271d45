import type { MenuFileDrink } from '@pressobox/client'
import { say } from './house.ts'

/** The drinks of a file; null where it is none. The box looks at the rest. */
export function drinksOf(text: string): readonly MenuFileDrink[] | null {
  try {
    const json: unknown = JSON.parse(text)
    return Array.isArray(json) && json.every(isDrink) ? json : null
  } catch {
    return null
  }
}

function isDrink(value: unknown): value is MenuFileDrink {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}

/** Which field of which drink, as the box says it. */
export function problemOf(problem: { readonly detail: string; readonly [field: string]: unknown }): string {
  const { field, problem: what, detail } = problem
  return typeof field === 'string' && typeof what === 'string' ? `${field}: ${what}` : detail
}

interface DifferenceProps {
  readonly before: readonly MenuFileDrink[]
  readonly after: readonly MenuFileDrink[]
}

/** What would be new, gone, changed, or in another place. */
export function Difference({ before, after }: DifferenceProps) {
  const old = new Map(before.map((drink) => [drink.id, JSON.stringify(drink)]))
  const next = new Set(after.map(({ id }) => id))
  const names = (drinks: readonly MenuFileDrink[]): string => drinks.map(({ id }) => id).join(', ')
  const stayed = before.filter(({ id }) => next.has(id))
  const placed = after.filter(({ id }) => old.has(id))
  const lines = [
    { key: 'menuAdded', drinks: after.filter(({ id }) => !old.has(id)) },
    { key: 'menuGone', drinks: before.filter(({ id }) => !next.has(id)) },
    { key: 'menuChanged', drinks: placed.filter((drink) => old.get(drink.id) !== JSON.stringify(drink)) },
    { key: 'menuOrder', drinks: placed.filter(({ id }, index) => id !== stayed[index]?.id) },
  ] as const
  const told = lines.filter(({ drinks }) => drinks.length > 0)
  return (
    <ul className="lights">
      {told.map(({ key, drinks }) => (
        <li key={key}>{say(key, { names: names(drinks) })}</li>
      ))}
      {told.length === 0 && <li>{say('menuSame')}</li>}
    </ul>
  )
}
