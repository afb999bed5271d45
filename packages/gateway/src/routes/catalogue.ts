import { catalogue } from '@pressobox/events'
import { staffOf, type Ask } from '../ask.ts'
import { cataloguePage } from '../catalogue-page.ts'
import { ok, type Reply } from '../reply.ts'
import { asking, type Route } from '../route.ts'

/** The public events, for programs and for people. */
export const catalogueRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/catalogue',
    who: 'anyone',
    gives: 'The public events, with schema and example',
    handle: (ask) => ok(catalogue(ask.language)),
  }),
  asking({
    method: 'get',
    path: '/api/catalogue/last',
    who: 'staff',
    gives: 'The last event of each type since the start',
    handle: (ask) => ok({ events: [...ask.house.lastSeen.events(ask.house).values()] }),
  }),
  asking({ method: 'get', path: '/catalogue', who: 'anyone', gives: 'The catalogue as a page', handle: page }),
]

function page(ask: Ask): Reply {
  const last = staffOf(ask) === null ? null : ask.house.lastSeen.events(ask.house)
  return {
    status: 200,
    body: { type: 'text/html; charset=utf-8', content: cataloguePage({ language: ask.language, last }) },
  }
}
