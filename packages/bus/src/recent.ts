import type { Ready, Told } from './delivery.ts'

export interface Item {
  readonly seq: number
  /** Worked out when the first consumer asks, and then for all of them. */
  readonly deliveries: () => readonly Ready[]
}

/** The last facts, so that consumers who keep up never make anybody read the journal. */
export class Recent {
  #items: Item[] = []
  #most: number
  #tell: (told: Told) => readonly Ready[]

  constructor(most: number, tell: (told: Told) => readonly Ready[]) {
    this.#most = most
    this.#tell = tell
  }

  item(told: Told): Item {
    let known: readonly Ready[] | null = null
    return { seq: told.seq, deliveries: () => (known ??= this.#tell(told)) }
  }

  add(told: Told): void {
    this.#items.push(this.item(told))
    if (this.#items.length > this.#most) this.#items.shift()
  }

  /** What came after a seq, oldest first; null when some of it is only in the journal. */
  after(seq: number, lastSeq: number): readonly Item[] | null {
    if (seq >= lastSeq) return []
    const [first] = this.#items
    if (first === undefined || first.seq > seq + 1) return null
    // What is on disk and not told yet comes with the next call.
    const next = this.#items.findIndex((item) => item.seq > seq)
    return next === -1 ? [] : this.#items.slice(next)
  }
}
