/** A value that is replaced and never changed, and who wants to know of it. */
export class Kept<Value> {
  #now: Value
  #listeners = new Set<() => void>()

  constructor(first: Value) {
    this.#now = first
  }

  get = (): Value => this.#now

  put = (next: Value): void => {
    this.#now = next
    for (const listener of this.#listeners) listener()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
