import type { Answer } from './answers.ts'

/** What is heard on a line: what the printer says, and what became of what we sent. */
export type Heard =
  | Answer
  /** The last byte was handed over. */
  | { readonly kind: 'written' }
  /** The other side took nothing for too long. */
  | { readonly kind: 'stalled' }
  /** Nothing more will be heard. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'silence' }

/** A connection to a printer that is read all the time. None of its calls throws. */
export interface Line {
  /** The next thing that is heard, in order; `silence` after so many ms, `closed` for ever after the end. */
  readonly next: (ms: number) => Promise<Heard>
  /** Sends bytes; `written` or `stalled` (no progress for so many ms) will be heard. */
  readonly write: (bytes: Uint8Array, stallMs: number) => void
  /** Sends a few bytes whose going out nobody waits for. */
  readonly ask: (bytes: Uint8Array) => void
  /** Says that nothing more will be sent; goes on hearing. */
  readonly end: () => void
  /** Lets go of it at once. */
  readonly drop: () => void
}

/** Keeps what is heard until it is asked for, by one at a time. */
export class Inbox {
  #kept: Heard[] = []
  #waiter: ((heard: Heard) => void) | null = null
  #closed = false

  tell(heard: Heard): void {
    if (this.#closed) return
    if (heard.kind === 'closed') this.#closed = true
    const waiter = this.#waiter
    this.#waiter = null
    if (waiter === null) this.#kept.push(heard)
    else waiter(heard)
  }

  next(ms: number): Promise<Heard> {
    const kept = this.#kept.shift()
    if (kept !== undefined) return Promise.resolve(kept)
    if (this.#closed) return Promise.resolve({ kind: 'closed' })
    const { promise, resolve } = Promise.withResolvers<Heard>()
    this.#waiter = resolve
    const late = setTimeout(
      () => {
        this.#waiter = null
        resolve({ kind: 'silence' })
      },
      Math.max(0, ms),
    )
    return promise.finally(() => clearTimeout(late))
  }
}
