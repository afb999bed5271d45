import { createHash } from 'node:crypto'
import { v5 } from 'uuid'
import type { RecordedEvent } from './recording.ts'

/** An event as it goes out. */
export interface PlayedEvent {
  readonly version: '0'
  readonly id: string
  readonly 'detail-type': string
  readonly source: string
  readonly account: string
  readonly time: string
  readonly region: string
  readonly resources: readonly string[]
  readonly detail: Readonly<Record<string, unknown>>
}

export interface Reissue {
  /** The event that the rehearsal is. */
  readonly eventId: string
  /** Another run has other ids; the same seed has the same. */
  readonly seed: string
}

/** Any fixed name space will do (RFC 9562); this one is ours. */
const namespace = '6f0e1f6c-3f0c-4f0e-9a53-6b1c5d1d9a52'

/** The ids that one run shares among its events: the same order stays the same order. */
const runIds = new Set(['orderId', 'ticketId'])

/** The same event as a new one: now, of the rehearsal's event, with ids of this run. */
export function reissue(event: RecordedEvent, index: number, wall: number, { eventId, seed }: Reissue): PlayedEvent {
  const tenant = tenantOf(event.detail)
  const renamed = (text: string): string => (tenant === null ? text : moved(text, tenant, eventId))
  const change = (value: unknown, key: string): unknown => {
    if (key === 'eventId' && typeof value === 'string') return eventId
    if (typeof value === 'string' && runIds.has(key)) return drawn(seed, value)
    if (typeof value === 'string' && (key === 'state' || key === 'ORDERSTATE')) return renamed(value)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? changed(value, change) : value
  }
  return {
    version: '0',
    id: v5(`${seed}/${String(index)}`, namespace),
    'detail-type': renamed(event['detail-type']),
    source: event.source,
    account: 'local',
    time: new Date(wall).toISOString(),
    region: 'local',
    resources: event.resources,
    detail: { ...changed(event.detail, change), eventId },
  }
}

function changed(value: object, change: (value: unknown, key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each, key)]))
}

/** The original kept it in `detail`, or in `detail.bucket`. */
function tenantOf(detail: Readonly<Record<string, unknown>>): string | null {
  const { eventId, bucket } = detail
  if (typeof eventId === 'string') return eventId
  if (typeof bucket !== 'object' || bucket === null || !('eventId' in bucket)) return null
  return typeof bucket.eventId === 'string' ? bucket.eventId : null
}

/** The original wrote the event into states and types: `NYC-CREATED`, `OrderManager.OrderNYC-COMPLETED`. */
function moved(text: string, from: string, to: string): string {
  for (const lead of ['', 'OrderManager.Order'])
    if (text.startsWith(`${lead}${from}-`)) return `${lead}${to}${text.slice(lead.length + from.length)}`
  return text
}

/** As long as ids of orders are. */
function drawn(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}/${id}`).digest('base64url').replaceAll(/[-_]/g, '0').slice(0, 21)
}
