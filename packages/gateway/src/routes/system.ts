import type { Ask } from '../ask.ts'
import { describe } from '../openapi.ts'
import { ok, type Reply } from '../reply.ts'
import { asking, type Route } from '../route.ts'

/** The box itself: health, the API's description. */
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
