import type { Rule } from '@pressobox/events'
import type { Delivery } from './delivery.ts'

/** Who listens. */
export interface Consumer {
  /** Lower-case letters, digits and hyphens: its position is kept under it. */
  readonly name: string
  /** An event is delivered once when any of them matches; or every event is. */
  readonly rules: readonly Rule[] | 'all'
  /**
   * Where a consumer begins that was never here: with the first fact of the journal, or with the next one. Or after a seq
   * each time: of one that keeps its position itself, together with what it worked out.
   */
  readonly start: 'beginning' | 'now' | { readonly after: number }
  /** Whether it hears rehearsals, marked as such. Who counts must not. */
  readonly rehearsals: boolean
  /** One event at a time, in order. What is thrown is tried again; the signal ends when the consumer is stopped. */
  readonly handle: (delivery: Delivery, signal: AbortSignal) => Promise<void> | void
}

export interface Subscription {
  /** The last seq that is finished. */
  readonly position: () => number
  /** Resolves when its work is put down and its position is saved. */
  readonly stop: () => Promise<void>
}
