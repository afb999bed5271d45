import { ticketView } from '@pressobox/protocol'
import { z } from 'zod'
import { sight, stateOf, type Ask } from '../ask.ts'
import { No } from '../no.ts'
import { describe } from '../openapi.ts'
import { asking, ok, taking, type Reply, type Route } from '../route.ts'

/** The box itself: health, tickets, printers, the API's description. */
export function systemRoutes(all: () => readonly Route[]): readonly Route[] {
  return [
    asking({ method: 'get', path: '/healthz', who: 'anyone', gives: 'Whether the box is well', handle: health }),
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
      status: 202,
      factless: true,
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
      type: 'image/png',
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
