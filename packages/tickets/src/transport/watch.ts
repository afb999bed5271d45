import type { RealTimeQuestion } from './condition.ts'

export interface WatchParts {
  readonly holdMs: number
  readonly patienceMs: number
  /** Whether the printer answers DLE EOT, so that it can be asked. */
  readonly asks: boolean
}

/** How often a printer is asked whether it is still well, in ms. */
const roundMs = 250

/**
 * How long to wait for the last answer. A printer answers DLE EOT only when it has taken in all that was sent before: until
 * it does, and while it says that it is offline, it is busy and has longer; when it is online and idle, patience is short.
 * Times in monotonic ms.
 */
export class Watch {
  #parts: WatchParts
  #writtenAt: number | null = null
  #idleSince: number | null = null
  #asked: RealTimeQuestion | null = null
  #next: RealTimeQuestion = 1
  #askAt = Infinity

  constructor(parts: WatchParts) {
    this.#parts = parts
  }

  written(now: number): void {
    this.#writtenAt = now
    if (this.#parts.asks) this.#askAt = now + roundMs
    else this.#idleSince = now
  }

  /** The question that is to be asked now; null when there is none. */
  toAsk(now: number): RealTimeQuestion | null {
    if (this.#asked !== null || now < this.#askAt) return null
    this.#asked = this.#next
    return this.#asked
  }

  /** Which question a real-time answer belongs to; null when none was asked. */
  answered(): RealTimeQuestion | null {
    const n = this.#asked
    this.#asked = null
    this.#next = n === 1 ? 2 : n === 2 ? 3 : n === 3 ? 4 : 1
    return n
  }

  /** All four were answered. */
  wentRound(now: number, online: boolean): void {
    this.#askAt = now + roundMs
    if (!online) this.#idleSince = null
    else this.#idleSince ??= now
  }

  isOver(now: number): boolean {
    return now >= this.#end()
  }

  msToNext(now: number): number {
    return Math.min(this.#end(), this.#asked === null ? this.#askAt : Infinity, now + 60_000) - now
  }

  #end(): number {
    if (this.#writtenAt === null) return Infinity
    const hold = this.#writtenAt + Math.max(this.#parts.holdMs, this.#parts.patienceMs)
    return this.#idleSince === null ? hold : Math.min(hold, this.#idleSince + this.#parts.patienceMs)
  }
}
