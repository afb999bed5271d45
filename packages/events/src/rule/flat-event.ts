import { inside } from './bad-rule.ts'

export type Leaf = string | number | boolean | null

/** One value of an event, and in which element of which array it stands (pairs of array and index). */
export interface Field {
  readonly value: Leaf
  /** Other names that the same value goes by. */
  readonly also: readonly string[]
  readonly places: Places
}

export type Places = readonly (readonly [array: number, index: number])[]

/** An event as rules see it: its values by dotted path. Arrays are flattened; what has no value in it is not there. */
export type FlatEvent = ReadonlyMap<string, readonly Field[]>

const deepest = 100

/** Flattens an event once for any number of rules. `names` are further names of its `detail-type`. */
export function flattenEvent(event: object, names: readonly string[] = []): FlatEvent {
  const fields = new Map<string, Field[]>()
  let arrays = 0
  const walk = (value: unknown, path: string, places: Places, depth: number): void => {
    if (depth > deepest) return
    if (Array.isArray(value)) {
      arrays += 1
      const array = arrays
      // Only objects and arrays are held to one element: plain values of an array stand for the field itself.
      for (const [index, element] of value.entries())
        walk(element, path, isNested(element) ? [...places, [array, index]] : places, depth + 1)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) walk(inner, inside(path, name), places, depth + 1)
    } else if (isLeaf(value)) {
      const also = path === 'detail-type' ? names : []
      const known = fields.get(path)
      if (known === undefined) fields.set(path, [{ value, also, places }])
      else known.push({ value, also, places })
    }
  }
  walk(event, '', [], 0)
  return fields
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isLeaf(value: unknown): value is Leaf {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** Both together, or null when they stand in different elements of one array. */
export function together(a: Places, b: Places): Places | null {
  if (a.length === 0) return b
  const more: (readonly [number, number])[] = []
  for (const place of b) {
    const known = a.find(([array]) => array === place[0])
    if (known === undefined) more.push(place)
    else if (known[1] !== place[1]) return null
  }
  return more.length === 0 ? a : [...a, ...more]
}
