import { randomUUID } from 'node:crypto'
import type { PlayedEnvelope } from '@pressobox/events'
import type { Envelope } from './delivery.ts'

/** The event that rehearsals belong to, where they name none or one of this box. */
export const rehearsalEventId = 'REHEARSAL'

/**
 * A played event as the bus delivers it: marked in its detail, with an id of its own, and never under an event that this
 * box really has or had, so that nobody counts it among those.
 */
export function asRehearsal(played: PlayedEnvelope, real: ReadonlySet<string>, now: number): Envelope {
  const { detail, time = new Date(now).toISOString(), ...rest } = played
  const { bucket, eventId } = detail
  const named = typeof eventId === 'string' ? eventId : bucketEvent(bucket)
  const own = named === null || real.has(named) ? rehearsalEventId : named
  return {
    ...rest,
    id: randomUUID(),
    time,
    detail: {
      ...detail,
      ...(bucketEvent(bucket) === null || typeof bucket !== 'object' ? {} : { bucket: { ...bucket, eventId: own } }),
      eventId: own,
      rehearsal: true,
    },
  }
}

/** The original's first event of an order names its pop-up in there alone. */
function bucketEvent(bucket: unknown): string | null {
  if (typeof bucket !== 'object' || bucket === null || !('eventId' in bucket)) return null
  return typeof bucket.eventId === 'string' ? bucket.eventId : null
}
