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
  readonly type: string
  /** Wall clock, ms. */
  readonly wall: number
  readonly detail: Readonly<Record<string, unknown>>
  readonly envelope: Envelope
  /** It did not happen: its detail says so too. */
  readonly rehearsal: boolean
}

interface Parts {
  readonly seq: number | null
  readonly type: string
  readonly wall: number
  readonly detail: Readonly<Record<string, unknown>>
  readonly wrap: () => Envelope
}

/** A delivery as rules see it. Its envelope, with an id that takes a hash, is only made for those who look at it. */
export class Ready implements Delivery {
  readonly seq: number | null
  readonly type: string
  readonly wall: number
  readonly detail: Readonly<Record<string, unknown>>
  readonly rehearsal: boolean
  #wrap: () => Envelope
  #envelope: Envelope | null = null
  #flat: FlatEvent | null = null

  constructor({ seq, type, wall, detail, wrap }: Parts) {
    this.seq = seq
    this.type = type
    this.wall = wall
    this.detail = detail
    this.rehearsal = seq === null
    this.#wrap = wrap
  }

  get envelope(): Envelope {
    return (this.#envelope ??= this.#wrap())
  }

  get flat(): FlatEvent {
    return (this.#flat ??= flattenEvent(this.envelope, aliasesOf(this.envelope)))
  }
}

/** A played event: it is in its envelope already. */
export function rehearsed(played: Envelope): Ready {
  const { 'detail-type': type, time, detail } = played
  return new Ready({ seq: null, type, wall: Date.parse(time), detail, wrap: () => played })
}

/** What a fact is told as. The same fact gives the same ids at every replay. */
export function deliveriesOf({ seq, wall, epoch, fact }: Told, publishing: Publishing): readonly Ready[] {
  return publicEvents(fact, publishing).map((event) => {
    const { type, detail, place } = event
    return new Ready({ seq, type, wall, detail, wrap: () => envelope(event, publicId(epoch, seq, place), wall) })
  })
}
