import type * as PromClient from 'prom-client'
import { waitBounds, type Counted, type Tally } from './tally.ts'

/** What the box itself says besides what was counted. */
export interface Gauges {
  readonly version: string
  readonly eventId: string
  readonly open: boolean
  readonly healthy: boolean
  readonly queued: number
  readonly making: number
  readonly ready: number
  readonly phones: number
  readonly seq: number
}

const help = {
  presso_orders_total: 'Orders by what became of them',
  presso_arrivals_total: 'Phones that opened the order page',
  presso_drinks_total: 'Drinks placed',
  presso_modifiers_total: 'Modifiers of drinks placed',
  presso_cancelled_total: 'Orders cancelled, by whom',
  presso_timed_out_total: 'Orders whose time ran out, by cause',
  presso_refused_total: 'Scans refused, by code',
  presso_promised_total: 'Drinks by how they came against the wait that was promised',
} as const

type Library = typeof PromClient
type Registry = InstanceType<Library['Registry']>

/**
 * The figures as Prometheus reads them (text format 0.0.4), with the process's own. The library is loaded when somebody
 * asks: it costs 20 MB that a box without a Prometheus need not have.
 */
export class Prometheus {
  #own: { readonly library: Library; readonly process: Registry } | null = null

  async page(tally: Tally, gauges: Gauges): Promise<{ readonly type: string; readonly content: string }> {
    const { library, process } = (this.#own ??= await load())
    const registry = new library.Registry()
    count(library, registry, tally)
    gaugesOf(library, registry, gauges)
    const content = `${await process.metrics()}\n${await registry.metrics()}${waits(tally)}`
    return { type: registry.contentType, content }
  }
}

async function load(): Promise<{ readonly library: Library; readonly process: Registry }> {
  const library = await import('prom-client')
  const process = new library.Registry()
  library.collectDefaultMetrics({ register: process, prefix: 'presso_' })
  return { library, process }
}

function count({ Counter }: Library, registry: Registry, tally: Tally): void {
  const counter = (name: keyof typeof help, ...labels: readonly string[]) =>
    new Counter({ name, help: help[name], labelNames: ['event', ...labels], registers: [registry] })
  const counters = {
    arrivals: counter('presso_arrivals_total'),
    orders: counter('presso_orders_total', 'state'),
    drinks: counter('presso_drinks_total', 'drink'),
    modifiers: counter('presso_modifiers_total', 'modifier'),
    cancelled: counter('presso_cancelled_total', 'cause'),
    timedOut: counter('presso_timed_out_total', 'cause'),
    refused: counter('presso_refused_total', 'code'),
    promised: counter('presso_promised_total', 'came'),
  }
  for (const event of tally.events) {
    const counted = tally.of(event)
    counters.arrivals.inc({ event }, counted.loaded)
    for (const [state, count] of Object.entries(states(counted))) counters.orders.inc({ event, state }, count)
    for (const [drink, count] of Object.entries(counted.drinks)) counters.drinks.inc({ event, drink }, count)
    for (const [modifier, count] of Object.entries(counted.modifiers))
      counters.modifiers.inc({ event, modifier }, count)
    for (const [cause, count] of Object.entries(counted.cancelled)) counters.cancelled.inc({ event, cause }, count)
    for (const [cause, count] of Object.entries(counted.timedOut)) counters.timedOut.inc({ event, cause }, count)
    for (const [code, count] of Object.entries(counted.refused)) counters.refused.inc({ event, code }, count)
    for (const [came, count] of Object.entries(counted.promised)) counters.promised.inc({ event, came }, count)
  }
}

function gaugesOf({ Gauge }: Library, registry: Registry, gauges: Gauges): void {
  const gauge = (name: string, text: string, value: number, labels: Record<string, string> = {}): void =>
    new Gauge({ name, help: text, labelNames: Object.keys(labels), registers: [registry] }).set(labels, value)
  const { version, eventId: event } = gauges
  gauge('presso_info', 'The version of this box', 1, { version })
  gauge('presso_open', 'Whether the stand takes orders', gauges.open ? 1 : 0, { event })
  gauge('presso_healthy', 'Whether facts reach the disk', gauges.healthy ? 1 : 0)
  gauge('presso_queued', 'Orders that wait', gauges.queued)
  gauge('presso_making', 'Orders that are being made', gauges.making)
  gauge('presso_ready', 'Drinks on the counter', gauges.ready)
  gauge('presso_sockets', 'Pages that are connected', gauges.phones)
  gauge('presso_journal_seq', 'The last fact that is on disk', gauges.seq)
}

function states(counted: Counted): Record<string, number> {
  const { started, placed, made, collected, missed, remade } = counted
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0)
  const ended = { cancelled: sum(counted.cancelled), timed_out: sum(counted.timedOut) }
  return { started, placed, made, collected, missed, remade, ...ended }
}

/** A histogram that was counted before: the library only knows how to observe one. */
function waits(tally: Tally): string {
  const name = 'presso_wait_seconds'
  const lines = [`# HELP ${name} From placing a drink to its being ready`, `# TYPE ${name} histogram`]
  for (const event of tally.events) {
    const { count, sum, upTo } = tally.of(event).wait
    const label = `event="${event}"`
    for (const [index, bound] of waitBounds.entries())
      lines.push(`${name}_bucket{${label},le="${String(bound)}"} ${String(upTo[index] ?? 0)}`)
    lines.push(`${name}_bucket{${label},le="+Inf"} ${String(count)}`)
    lines.push(`${name}_sum{${label}} ${String(sum)}`, `${name}_count{${label}} ${String(count)}`)
  }
  return `\n${lines.join('\n')}\n`
}
