import { Map as Unordered, OrderedMap } from 'immutable'

/**
 * Values by key, in any order, or in that in which they came, which costs more. A change is a new one that shares all
 * that did not change, so that two heads of a state cost little more than one. The library stays behind few words: its own types cost a compiler minutes.
 */
export class Keyed<Key extends string, Value> {
  readonly #map: Inner<Key, Value>

  private constructor(map: Inner<Key, Value>) {
    this.#map = map
  }

  static of<Key extends string, Value>(entries: Iterable<readonly [Key, Value]> = []): Keyed<Key, Value> {
    return new Keyed<Key, Value>(unordered(entries))
  }

  /** With the oldest first. */
  static inOrder<Key extends string, Value>(entries: Iterable<readonly [Key, Value]> = []): Keyed<Key, Value> {
    return new Keyed<Key, Value>(ordered(entries))
  }

  get size(): number {
    return this.#map.size
  }

  get(key: Key): Value | undefined {
    return this.#map.get(key)
  }

  has(key: Key): boolean {
    return this.#map.has(key)
  }

  set(key: Key, value: Value): Keyed<Key, Value> {
    return new Keyed(this.#map.set(key, value))
  }

  delete(key: Key): Keyed<Key, Value> {
    return this.#map.has(key) ? new Keyed(this.#map.delete(key)) : this
  }

  withoutOldest(): Keyed<Key, Value> {
    for (const key of this.#map.keys()) return this.delete(key)
    return this
  }

  keys(): IterableIterator<Key> {
    return this.#map.keys()
  }

  values(): IterableIterator<Value> {
    return this.#map.values()
  }

  entries(): IterableIterator<[Key, Value]> {
    return this.#map.entries()
  }

  [Symbol.iterator](): IterableIterator<[Key, Value]> {
    return this.#map.entries()
  }

  toJSON(): Readonly<Record<string, Value>> {
    return Object.fromEntries(this.#map.entries())
  }

  first(): Value | undefined {
    for (const value of this.#map.values()) return value
    return undefined
  }

  find(fits: (value: Value) => boolean): Value | undefined {
    for (const value of this.#map.values()) if (fits(value)) return value
    return undefined
  }

  filter(fits: (value: Value) => boolean): readonly Value[] {
    return [...this.#map.values()].filter(fits)
  }

  count(fits: (value: Value) => boolean): number {
    let count = 0
    for (const value of this.#map.values()) if (fits(value)) count += 1
    return count
  }

  map<Other>(change: (value: Value) => Other): Keyed<Key, Other> {
    return new Keyed(this.#map.map(change))
  }
}

interface Inner<Key, Value> {
  readonly size: number
  get(key: Key): Value | undefined
  has(key: Key): boolean
  set(key: Key, value: Value): Inner<Key, Value>
  delete(key: Key): Inner<Key, Value>
  keys(): IterableIterator<Key>
  values(): IterableIterator<Value>
  entries(): IterableIterator<[Key, Value]>
  map<Other>(change: (value: Value) => Other): Inner<Key, Other>
}

function unordered<Key, Value>(entries: Iterable<readonly [Key, Value]>): Inner<Key, Value> {
  return Unordered<Key, Value>([...entries].map(([key, value]): [Key, Value] => [key, value]))
}

function ordered<Key, Value>(entries: Iterable<readonly [Key, Value]>): Inner<Key, Value> {
  return OrderedMap<Key, Value>([...entries].map(([key, value]): [Key, Value] => [key, value]))
}
