import { secret } from './people.ts'

interface Link<What> {
  readonly what: What
  /** Monotonic ms. */
  readonly endsAt: number
}

const lastsMs = 10 * 60_000
const most = 20

/** Addresses that give something once, to whoever has them, for ten minutes; kept in memory. */
export class OneTimeLinks<What> {
  #links = new Map<string, Link<What>>()

  open(what: What, now: number): { readonly token: string; readonly lastsMs: number } {
    this.#forget(now)
    const [oldest] = this.#links.keys()
    if (this.#links.size >= most && oldest !== undefined) this.#links.delete(oldest)
    const token = secret()
    this.#links.set(token, { what, endsAt: now + lastsMs })
    return { token, lastsMs }
  }

  has(token: string, now: number): boolean {
    this.#forget(now)
    return this.#links.has(token)
  }

  /** What it gives, once; null when it gave that already, or never did. */
  take(token: string, now: number): What | null {
    this.#forget(now)
    const link = this.#links.get(token)
    this.#links.delete(token)
    return link?.what ?? null
  }

  #forget(now: number): void {
    for (const [token, { endsAt }] of this.#links) if (endsAt <= now) this.#links.delete(token)
  }
}
