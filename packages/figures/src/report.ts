import { follow, promiseOf, waitOf, type OrderLine } from './order-line.ts'
import { Detail, type Told } from './told.ts'

/** What a report is of. Instants are wall clock, ms; null has no limit. */
export interface Span {
  readonly eventId: string
  readonly from: number | null
  readonly to: number | null
}

export interface Count {
  readonly name: string
  readonly count: number
}

/** What became of an event in a span of time: orders count by when they were scanned. */
export interface Report extends Span {
  readonly lines: readonly OrderLine[]
  readonly funnel: {
    /** Phones that opened the order page. */
    readonly loaded: number
    readonly scanned: number
    readonly placed: number
    readonly ready: number
    readonly collected: number
  }
  /** Seconds from placing to ready; null when nothing was made. */
  readonly wait: { readonly p50: number; readonly p95: number; readonly most: number } | null
  /** Drinks by how they came against what was promised at their placing: `early`, `kept`, `late`. */
  readonly promised: readonly Count[]
  /** By the hour that they were placed in, ISO 8601. */
  readonly hours: readonly Count[]
  readonly drinks: readonly Count[]
  readonly modifiers: readonly Count[]
  readonly baristas: readonly Count[]
  readonly endedUnmade: readonly Count[]
  /** Refused scans by code: what they are kept from is not an order. */
  readonly refused: readonly Count[]
  readonly missed: number
  readonly remade: number
}

const hourMs = 3_600_000

export async function reportOf(events: AsyncIterable<Told>, span: Span): Promise<Report> {
  const orders = new Map<string, OrderLine>()
  const refused: string[] = []
  let loaded = 0
  for await (const told of events) {
    const { eventId, orderId, cause, count } = Detail.parse(told.detail)
    if (eventId !== span.eventId) continue
    const line = follow(orders.get(orderId) ?? null, told)
    if (line !== null) orders.set(orderId, line)
    const isRefusal = told.type === 'Validator.ScanRefused' || told.type === 'OrderProcessor.ShopUnavailable'
    if (told.type === 'OrderPage.Opened' && within(told.at, span)) loaded += count
    if (isRefusal && within(told.at, span)) refused.push(...Array.from({ length: count }, () => cause ?? 'unknown'))
  }
  return summed(
    [...orders.values()].filter((line) => within(line.scannedAt, span)),
    refused,
    loaded,
    span,
  )
}

function within(at: number, { from, to }: Span): boolean {
  return (from === null || at >= from) && (to === null || at <= to)
}

function summed(lines: readonly OrderLine[], refused: readonly string[], loaded: number, span: Span): Report {
  const placed = lines.filter(({ placedAt }) => placedAt !== null)
  const made = lines.filter(({ readyAt }) => readyAt !== null)
  const waits = made.flatMap((line) => waitOf(line) ?? []).toSorted((a, b) => a - b)
  return {
    ...span,
    lines,
    funnel: {
      loaded,
      scanned: lines.length,
      placed: placed.length,
      ready: made.length,
      collected: lines.filter(({ collectedAt }) => collectedAt !== null).length,
    },
    wait: waits.length === 0 ? null : { p50: at(waits, 0.5), p95: at(waits, 0.95), most: at(waits, 1) },
    promised: counted(made.flatMap((line) => promiseOf(line) ?? [])),
    hours: counted(
      placed.map(({ placedAt }) => new Date(Math.floor((placedAt ?? 0) / hourMs) * hourMs).toISOString()),
      'name',
    ),
    drinks: counted(made.flatMap(({ drink }) => drink ?? [])),
    modifiers: counted(made.flatMap(({ modifiers }) => modifiers)),
    baristas: counted(made.flatMap(({ barista }) => barista ?? [])),
    endedUnmade: counted(lines.flatMap(({ cause }) => cause ?? [])),
    refused: counted(refused),
    missed: lines.filter(({ missed }) => missed).length,
    remade: lines.reduce((sum, { remakes }) => sum + remakes, 0),
  }
}

/** The value that so large a share of a sorted list does not pass, in seconds (nearest rank). */
function at(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0) / 1000)
}

function counted(names: readonly string[], by: 'count' | 'name' = 'count'): readonly Count[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const all = [...counts].map(([name, count]) => ({ name, count }))
  return all.toSorted((a, b) => (by === 'count' ? b.count - a.count : 0) || a.name.localeCompare(b.name))
}
