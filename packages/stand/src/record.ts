import { readFact, writeFact, type Fact } from '@pressobox/domain'
import type { Codec } from '@pressobox/journal'

/** A fact as the journal keeps it: with the event that it belongs to. */
export interface Recorded {
  readonly eventId: string
  readonly fact: Fact
}

export const recordCodec: Codec<Recorded> = {
  encode: ({ eventId, fact }) => {
    const { type, v, data } = writeFact(fact)
    return { type, v, data: typeof data === 'object' ? { ...data, event: eventId } : data }
  },
  decode: (raw) => {
    const fact = readFact(raw)
    return fact === null ? null : { eventId: eventOf(raw.data), fact }
  },
}

function eventOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'event' in data && typeof data.event === 'string'
    ? data.event
    : ''
}
