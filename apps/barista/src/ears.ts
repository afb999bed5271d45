import type { Chime } from './chime.ts'

const repeatMs = 20_000
/** Of what comes in so short a time only the first is heard. */
const burstMs = 2000

/** What there is to hear about, each by a key of its own. */
export type Heard = Readonly<Record<Chime, readonly string[]>>

const chimes = ['trouble', 'late', 'new'] as const

/** What a console chimes for: each thing once, one chime for a burst, and a new order again until somebody saw it. */
export class Ears {
  #known: ReadonlySet<string> | null = null
  #lastAt = new Map<Chime, number>()
  #unseenSince: number | null = null

  /** The chimes that are due; `now` in ms, of any clock that goes forward. */
  listen(things: Heard, now: number, repeat: boolean): readonly Chime[] {
    const before = this.#known
    this.#known = new Set(chimes.flatMap((chime) => things[chime].map((key) => `${chime} ${key}`)))
    // What stood there when the page was opened is no news.
    if (before === null) return []
    const fresh = chimes.filter((chime) => things[chime].some((key) => !before.has(`${chime} ${key}`)))
    if (fresh.includes('new')) this.#unseenSince ??= now
    if (things.new.length === 0) this.#unseenSince = null
    const again = repeat && this.#unseenSince !== null && this.#isOver('new', repeatMs, now)
    return chimes.filter((chime) => {
      const due = (fresh.includes(chime) && this.#isOver(chime, burstMs, now)) || (again && chime === 'new')
      if (due) this.#lastAt.set(chime, now)
      return due
    })
  }

  /** Somebody touched the console. */
  seen(): void {
    this.#unseenSince = null
  }

  #isOver(chime: Chime, ms: number, now: number): boolean {
    return now - (this.#lastAt.get(chime) ?? -Infinity) >= ms
  }
}
