import type { FoundPrinter } from '@pressobox/discovery'
import { isSameUrl, type PrinterBook } from './printer-book.ts'

interface Parts {
  readonly book: PrinterBook
  readonly apply: () => Promise<void>
  readonly changed: () => void
  readonly log: (sentence: string, error: unknown) => void
  /** Monotonic ms. */
  readonly now: () => number
}

/** For so long after it was found elsewhere a printer says so. */
const saidMs = 60_000

/** Printers that were seen, and those of the box among them: one that has another address now is followed there. */
export class FoundPrinters {
  readonly #parts: Parts
  #seen: readonly FoundPrinter[] = []
  #moved = new Map<string, number>()
  #turn: Promise<void> = Promise.resolve()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Those that are no printer of the box yet. */
  list(): readonly FoundPrinter[] {
    const stations = this.#parts.book.stations()
    const identities = new Set(stations.map((station) => this.#parts.book.identity(station)))
    return this.#seen.filter(
      ({ url, identity }) =>
        (identity === null || !identities.has(identity)) && !stations.some((station) => isSameUrl(station.url, url)),
    )
  }

  /** What does not change of the printer at that address; null when nobody there said so. */
  identityOf(url: string): string | null {
    return identityAt(url, this.#seen)
  }

  /** It was found at another address a moment ago. */
  moved(name: string): boolean {
    const at = this.#moved.get(name)
    return at !== undefined && this.#parts.now() - at < saidMs
  }

  see(found: readonly FoundPrinter[]): void {
    this.#seen = found
    this.#turn = this.#turn
      .then(() => this.#follow(found))
      .catch((error: unknown) => this.#parts.log('A printer could not be followed.', error))
    this.#parts.changed()
  }

  async #follow(seen: readonly FoundPrinter[]): Promise<void> {
    const { book, apply, now } = this.#parts
    let any = false
    for (const station of book.stations()) {
      const { name, url } = station
      const known = book.identity(station)
      const identity = known ?? identityAt(url, seen)
      if (identity === null) continue
      const there = seen.find((each) => each.identity === identity)
      const moved = there !== undefined && !isSameUrl(there.url, url)
      if (!moved && identity === known) continue
      await book.follow(name, identity, moved ? there.url : url)
      if (moved) this.#moved.set(name, now())
      any ||= moved
    }
    if (any) await apply()
  }
}

function identityAt(url: string, seen: readonly FoundPrinter[]): string | null {
  return seen.find((found) => isSameUrl(found.url, url))?.identity ?? null
}
