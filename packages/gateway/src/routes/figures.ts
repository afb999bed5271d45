import { Prometheus, waitBounds } from '@pressobox/figures'
import { z } from 'zod'
import { stateOf, type Ask } from '../ask.ts'
import { filesOf, reportFor } from '../reporting.ts'
import { ok, type Reply } from '../reply.ts'
import { asking, seeking, type Route } from '../route.ts'
import { days, event, given, instant } from '../span.ts'

const Span = z.object({ event, from: given(instant.optional()), to: given(instant.optional()), ...days })

/** What was counted: for people, for spreadsheets and for Prometheus. */
export function figuresRoutes(sockets: () => number): readonly Route[] {
  const prometheus = new Prometheus()
  return [
    asking({
      method: 'get',
      path: '/api/metrics',
      who: 'staff',
      gives: 'What was counted of the event',
      handle: metrics,
    }),
    asking({
      method: 'get',
      path: '/metrics',
      who: 'scraper',
      type: 'text/plain',
      gives: 'The same of all events, and the process, as Prometheus reads it',
      handle: async (ask) => {
        const { type, content } = await prometheus.page(ask.house.parts.tally, gauges(ask, sockets()))
        return { status: 200, body: { type, content } }
      },
    }),
    seeking({
      method: 'get',
      path: '/api/report.csv',
      who: 'staff',
      type: 'text/csv',
      gives: 'A line for each order of an event, without names',
      query: Span,
      handle: async (ask, span) => {
        const { csv } = filesOf(ask.house, await reportFor(ask.house, span), ask.language)
        return { status: 200, body: { type: 'text/csv; charset=utf-8', content: csv } }
      },
    }),
    seeking({
      method: 'get',
      path: '/api/report.html',
      who: 'staff',
      type: 'text/html',
      gives: 'The report of an event as one file to keep',
      query: Span,
      handle: async (ask, span) => {
        const { html } = filesOf(ask.house, await reportFor(ask.house, span), ask.language)
        return { status: 200, body: { type: 'text/html; charset=utf-8', content: html } }
      },
    }),
  ]
}

function metrics(ask: Ask): Reply {
  const { eventId, running, ready, refused, pace } = stateOf(ask)
  const counted = ask.house.parts.tally.of(eventId)
  const { count, sum, upTo } = counted.wait
  return ok({
    eventId,
    ...counted,
    wait: {
      count,
      meanSeconds: count === 0 ? null : sum / count,
      upToSeconds: Object.fromEntries(waitBounds.map((bound, index) => [bound, upTo[index] ?? 0])),
    },
    running: running.size,
    onCounter: ready.size,
    refusedScans: refused.count,
    makingMs: pace.samples,
  })
}

function gauges(ask: Ask, phones: number) {
  const state = stateOf(ask)
  const { stand, parts } = ask.house
  const are = (wanted: string): number => state.running.count((order) => order.state === wanted)
  return {
    version: parts.version,
    eventId: state.eventId,
    open: state.open,
    healthy: stand.healthy(),
    queued: are('queued'),
    making: are('making'),
    ready: state.ready.size,
    phones,
    seq: stand.seq(),
  }
}
