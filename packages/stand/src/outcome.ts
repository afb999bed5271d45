import { refusal, type Fact, type Moment, type OrderId, type Refusal } from '@pressobox/domain'
import { JournalUnavailable } from '@pressobox/journal'

/** How a command ended. */
export type Outcome =
  | {
      readonly kind: 'done'
      readonly orderId: OrderId | null
      /** Nothing new became of it: it stood so already. */ readonly repeated: boolean
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export const unavailable: Outcome = { kind: 'refused', refusal: refusal('journal.unavailable') }

export function asUnavailable(error: unknown): Outcome {
  if (error instanceof JournalUnavailable) return unavailable
  throw error
}

/** Marks the first fact of a command with its Idempotency-Key. */
export function marked(
  facts: readonly Fact[],
  key: string | null,
  orderId: OrderId | null,
  moment: Moment,
): readonly Fact[] {
  const [first, ...rest] = facts
  return key === null || first === undefined ? facts : [{ ...first, once: { key, orderId, at: moment.at } }, ...rest]
}
