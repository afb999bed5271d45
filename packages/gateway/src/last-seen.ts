import type { FactType } from '@pressobox/domain'
import { envelope, publicEvents, publicId, type Envelope } from '@pressobox/events'
import type { Publication, Stand } from '@pressobox/stand'
import { publishing, type Publisher } from './publishing.ts'

type Seen = Omit<Publication, 'state'>

/** The last fact of each type since the start; what was told of it is only worked out when somebody asks. */
export class LastSeen {
  #facts = new Map<FactType, Seen>()

  /** Watches a stand; hands back what ends it. */
  watch(stand: Pick<Stand, 'subscribe'>): () => void {
    return stand.subscribe(({ seq, at, wall, eventId, fact }) =>
      this.#facts.set(fact.type, { seq, at, wall, eventId, fact }),
    )
  }

  /** The last event of each type, with its seq. */
  events(publisher: Publisher): ReadonlyMap<string, Envelope & { readonly seq: number }> {
    const last = new Map<string, Envelope & { readonly seq: number }>()
    for (const { seq, wall, eventId, fact } of [...this.#facts.values()].toSorted((a, b) => a.seq - b.seq)) {
      for (const event of publicEvents(fact, publishing(publisher, eventId, wall))) {
        const id = publicId(publisher.parts.journal.epoch, seq, event.place)
        last.set(event.type, { ...envelope(event, id, wall), seq })
      }
    }
    return last
  }
}
