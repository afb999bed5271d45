import { envelope, publicEvents, publicId } from '@pressobox/events'
import { z } from 'zod'
import type { Ask } from '../ask.ts'
import { publishing } from '../publishing.ts'
import { seeking, type Route } from '../route.ts'
import { event, given, instant } from '../span.ts'

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

const Span = z.object({
  after: given(whole(0, Number.MAX_SAFE_INTEGER).default(0)),
  limit: given(whole(1, 10_000).default(1000)),
  event,
  from: given(instant.optional()),
  to: given(instant.optional()),
})
type Span = z.output<typeof Span>

export const archiveRoutes: readonly Route[] = [
  seeking({
    method: 'get',
    path: '/api/events',
    who: 'staff',
    type: 'application/x-ndjson',
    gives:
      'Public events as lines, oldest first; those of one seq are never parted, so that one seq alone may pass the limit',
    query: Span,
    handle: (ask, span) => ({ status: 200, body: { type: 'application/x-ndjson', content: archive(ask, span) } }),
  }),
]

async function* archive(ask: Ask, { after, limit, event: eventId, from, to }: Span): AsyncGenerator<string> {
  const { journal } = ask.house.parts
  let count = 0
  for await (const { seq, wall, epoch, fact } of journal.read(after, eventId)) {
    if ((from !== undefined && wall < from) || (to !== undefined && wall > to)) continue
    const events = publicEvents(fact.fact, publishing(ask.house, fact.eventId, wall))
    if (count > 0 && count + events.length > limit) return
    count += events.length
    yield events
      .map((each) => `${JSON.stringify({ ...envelope(each, publicId(epoch, seq, each.place), wall), seq })}\n`)
      .join('')
    if (count >= limit) return
  }
}
