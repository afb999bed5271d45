import { messages, publicEvents, envelope, publicId } from '@pressobox/events'
import { ticketView } from '@pressobox/protocol'
import { z } from 'zod'
import { sight, stateOf, type Ask } from '../ask.ts'
import { No } from '../no.ts'
import { describe } from '../openapi.ts'
import { asking, ok, taking, type Reply, type Route } from '../route.ts'

const span = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
  event: z.string().max(40).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
})

/** The box itself: health, archive, tickets, printers, the API's description. */
export function systemRoutes(all: () => readonly Route[]): readonly Route[] {
  return [
    asking({ method: 'get', path: '/healthz', who: 'anyone', gives: 'Whether the box is well', handle: health }),
    asking({
      method: 'get',
      path: '/api/events',
      who: 'staff',
      gives: 'Public events as NDJSON, oldest first',
      handle: (ask) => ({ status: 200, body: { type: 'application/x-ndjson', content: archive(ask) } }),
    }),
    asking({
      method: 'get',
      path: '/api/catalogue',
      who: 'anyone',
      gives: 'The public events',
      handle: () => ok({ events: Object.entries(messages).map(([type, message]) => ({ type, message })) }),
    }),
    asking({
      method: 'get',
      path: '/api/openapi.json',
      who: 'anyone',
      gives: 'This description',
      handle: (ask) => ok(describe(all(), ask.house.parts.version)),
    }),
    asking({
      method: 'get',
      path: '/api/printers',
      who: 'staff',
      gives: 'The printers and how they are',
      handle: (ask) => ok({ printers: ask.house.parts.printing.printers() }),
    }),
    taking({
      method: 'post',
      path: '/api/printers/:name/test',
      who: 'staff',
      gives: 'Nothing; a test page is on its way',
      body: z.strictObject({}),
      handle: async (ask) => {
        if (!(await ask.house.parts.printing.test(ask.params['name'] ?? '')))
          throw new No('request.invalid', { field: 'name' })
        return { status: 202, json: {} }
      },
    }),
    asking({
      method: 'get',
      path: '/api/tickets',
      who: 'staff',
      gives: 'The last tickets, newest first',
      handle: (ask) =>
        ok({
          tickets: stateOf(ask)
            .papers.keySeq()
            .toArray()
            .toReversed()
            .flatMap((id) => ticketView(stateOf(ask), id, sight(ask)) ?? []),
        }),
    }),
    asking({
      method: 'get',
      path: '/api/tickets/:id.png',
      who: 'staff',
      gives: 'The picture of a ticket',
      handle: picture,
    }),
    asking({ method: 'get', path: '/api/metrics', who: 'staff', gives: 'What was counted', handle: metrics }),
  ]
}

function health(ask: Ask): Reply {
  const { stand, parts, startedAt } = ask.house
  const reasons = stand.healthy() ? [] : ['journal']
  const facts = {
    version: parts.version,
    epoch: parts.journal.epoch,
    seq: stand.seq(),
    uptimeSeconds: Math.floor((performance.now() - startedAt) / 1000),
  }
  return reasons.length === 0
    ? ok({ status: 'ok', ...facts })
    : { status: 503, json: { status: 'degraded', reasons, ...facts } }
}

/** The archive as lines; the events of one seq are never split. */
async function* archive(ask: Ask): AsyncGenerator<string> {
  const { after, limit, event, from, to } = span.parse(ask.query)
  const { journal } = ask.house.parts
  const userId = (device: string): string => ask.house.keys.userId(device)
  let count = 0
  for await (const { seq, wall, fact } of journal.read(after)) {
    if (count >= limit) return
    if (
      (event !== undefined && fact.eventId !== event) ||
      (from !== undefined && wall < Date.parse(from)) ||
      (to !== undefined && wall > Date.parse(to))
    )
      continue
    const events = publicEvents(fact.fact, { eventId: fact.eventId, userId })
    count += events.length
    yield events
      .map(
        (each, place) => `${JSON.stringify({ ...envelope(each, publicId(journal.epoch, seq, place), wall), seq })}\n`,
      )
      .join('')
  }
}

async function picture(ask: Ask): Promise<Reply> {
  const ticket = stateOf(ask).papers.find((each) => each.id === ask.params['id'])
  if (ticket === undefined) throw new No('order.unknown')
  return { status: 200, body: { type: 'image/png', content: await ask.house.parts.printing.picture(ticket) } }
}

function metrics(ask: Ask): Reply {
  const { placed, lastNumber, running, ready, refused, pace } = stateOf(ask)
  return ok({
    numbers: lastNumber,
    placed,
    running: running.size,
    ready: ready.size,
    refused: refused.count,
    makingMs: pace.samples,
  })
}
