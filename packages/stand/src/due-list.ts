interface Due<Id> {
  readonly at: number
  readonly id: Id
}

/** Deadlines, earliest first: a binary heap. Stale ones are left in it and told apart when they come up. */
export class DueList<Id> {
  #heap: Due<Id>[] = []

  add(id: Id, at: number): void {
    this.#heap.push({ at, id })
    let child = this.#heap.length - 1
    while (child > 0) {
      const parent = (child - 1) >> 1
      if (!this.#swapIfEarlier(child, parent)) return
      child = parent
    }
  }

  /** Most of them are stale, for so many are alive: it is time to begin anew. A fast day would keep them for a quarter of an hour. */
  isStale(alive: number): boolean {
    return this.#heap.length > 1000 + 2 * alive
  }

  earliest(): number | null {
    return this.#heap[0]?.at ?? null
  }

  /** Takes one that is due by then; null when none is. */
  take(at: number): Id | null {
    const first = this.#heap[0]
    if (first === undefined || first.at > at) return null
    const last = this.#heap.pop()
    if (last !== undefined && this.#heap.length > 0) {
      this.#heap[0] = last
      this.#sink()
    }
    return first.id
  }

  clear(): void {
    this.#heap = []
  }

  #sink(): void {
    let parent = 0
    for (;;) {
      const left = parent * 2 + 1
      const right = left + 1
      const child = (this.#heap[right]?.at ?? Infinity) < (this.#heap[left]?.at ?? Infinity) ? right : left
      if (child >= this.#heap.length || !this.#swapIfEarlier(child, parent)) return
      parent = child
    }
  }

  #swapIfEarlier(child: number, parent: number): boolean {
    const low = this.#heap[child]
    const high = this.#heap[parent]
    if (low === undefined || high === undefined || low.at >= high.at) return false
    this.#heap[child] = high
    this.#heap[parent] = low
    return true
  }
}
