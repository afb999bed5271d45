import type { FoundPrinter } from '@pressobox/discovery'
import { parsePrinterUrl } from '@pressobox/tickets'
import type { PrinterBook } from './printer-book.ts'

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

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Those that are no printer of the box yet. */
  list(): readonly FoundPrinter[] {
    const stations = this.#parts.book.stations()
    const identities = new Set(stations.map(({ name }) => this.#parts.book.kept(name)?.identity ?? null))
    return this.#seen.filter(
      ({ url, identity }) => !identities.has(identity) && !stations.some((station) => sameUrl(station.url, url)),
    )
  }

  /** What does not change of the printer at that address; null when nobody there said so. */
  identityOf(url: string): string | null {
    return this.#seen.find((found) => sameUrl(found.url, url))?.identity ?? null
  }

  /** It was found at another address a moment ago. */
  moved(name: string): boolean {
    const at = this.#moved.get(name)
    return at !== undefined && this.#parts.now() - at < saidMs
  }

  see(found: readonly FoundPrinter[]): void {
    this.#seen = found
    this.#follow().catch((error: unknown) => this.#parts.log('A printer could not be followed.', error))
    this.#parts.changed()
  }

  async #follow(): Promise<void> {
    const { book, apply, now } = this.#parts
    let any = false
    for (const { name, url } of book.stations()) {
      const printer = book.remembered(name)
      if (printer === null || book.isFixed(name)) continue
      const identity = printer.identity ?? this.identityOf(url)
      if (identity === null) continue
      const there = this.#seen.find((each) => each.identity === identity)
      const moved = there !== undefined && !sameUrl(there.url, url)
      if (!moved && identity === printer.identity) continue
      await book.put(name, { ...printer, identity, url: moved ? there.url : url })
      if (moved) this.#moved.set(name, now())
      any ||= moved
    }
    if (any) await apply()
  }
}

function sameUrl(a: string, b: string): boolean {
  return a === b || JSON.stringify(parsePrinterUrl(a)) === JSON.stringify(parsePrinterUrl(b))
}
