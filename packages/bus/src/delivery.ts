import type { Fact } from '@pressobox/domain'
import {
  aliasesOf,
  envelope,
  flattenEvent,
  publicEvents,
  publicId,
  type FlatEvent,
  type Publishing,
} from '@pressobox/events'

/** The EventBridge envelope, also of events that are not ours. */
export interface Envelope {
  readonly version: string
  readonly id: string
  readonly 'detail-type': string
  readonly source: string
  readonly account: string
  /** ISO 8601, wall clock. */
  readonly time: string
  readonly region: string
  readonly resources: readonly string[]
  readonly detail: Readonly<Record<string, unknown>>
}

/** A fact that is on disk. */
export interface Told {
  readonly seq: number
  /** Wall clock, ms. */
  readonly wall: number
  readonly eventId: string
  /** Of the journal when it was written. */
  readonly epoch: string
  readonly fact: Fact
}

/** One event for one consumer. It may come again after a crash or a failure, with the same id. */
export interface Delivery {
  /** The fact's place in the journal; null in a rehearsal. */
  readonly seq: number | null
  readonly envelope: Envelope
  /** It did not happen: its detail says so too. */
  readonly rehearsal: boolean
}

/** A delivery as rules see it. */
export interface Ready extends Delivery {
  readonly flat: FlatEvent
}

export function ready(delivery: Delivery): Ready {
  return { ...delivery, flat: flattenEvent(delivery.envelope, aliasesOf(delivery.envelope)) }
}

/** What a fact is told as. The same fact gives the same ids at every replay. */
export function deliveriesOf({ seq, wall, epoch, fact }: Told, publishing: Publishing): readonly Ready[] {
  return publicEvents(fact, publishing).map((event) =>
    ready({ seq, envelope: envelope(event, publicId(epoch, seq, event.place), wall), rehearsal: false }),
  )
}
