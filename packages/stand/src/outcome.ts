import {
  refusal,
  type Actor,
  type Decision,
  type Fact,
  type Moment,
  type OrderId,
  type Refusal,
} from '@pressobox/domain'
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

/**
 * Marks the last fact of a command with its Idempotency-Key: where that is on disk, all of the command is. A refusal is not remembered: nothing became of it, and
 * asking again is safe. What staff asked for and was so already is noted, so that it does nothing later either; a guest's
 * is not, for a flood of scans must not fill the disk.
 */
export function marked(
  { facts, refusal: no, orderId }: Decision,
  key: string | null,
  actor: Actor,
  moment: Moment,
): readonly Fact[] {
  if (key === null || no !== null) return facts
  const once = { key, orderId, at: moment.at }
  const last = facts.at(-1)
  if (last !== undefined) return [...facts.slice(0, -1), { ...last, once }]
  return actor.kind === 'staff' ? [{ type: 'request.noted', once }] : []
}
