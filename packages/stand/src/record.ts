import { readFact, writeFact, type Fact } from '@pressobox/domain'
import type { Codec, Raw } from '@pressobox/journal'

/** A fact as the journal keeps it: with the event that it belongs to. */
export interface Recorded {
  readonly eventId: string
  readonly fact: Fact
}

export const byOrder = (id: string): string => `order:${id}`
export const byDevice = (device: string): string => `device:${device}`
export const byRequest = (key: string): string => `request:${key}`

/** Lines that an order's story begins or ends with: few of them, for each costs memory as long as the box runs. */
const beginning = 'order.started'
const endings: ReadonlySet<string> = new Set(['order.collected', 'order.cancelled', 'order.timed-out', 'order.missed'])

/** Each event is a chapter of the journal. A finished order is found by its id and its device, a request by its key. */
export const recordCodec: Codec<Recorded> = {
  encode: ({ eventId, fact }) => {
    const { type, v, data } = writeFact(fact)
    return { type, v, data: typeof data === 'object' ? { ...data, event: eventId } : data }
  },
  decode: (raw) => {
    const fact = readFact(raw)
    return fact === null ? null : { eventId: eventOf(raw), fact }
  },
  chapter: eventOf,
  keys: ({ type, data }) => {
    const keys: string[] = []
    const request = text(data, 'once', 'key')
    if (request !== null) keys.push(byRequest(request))
    const ends = endings.has(type)
    const order = ends || type === beginning ? text(data, 'order', 'id') : null
    if (order !== null) keys.push(byOrder(order))
    const device = ends ? text(data, 'order', 'device') : null
    if (device !== null) keys.push(byDevice(device))
    return keys
  },
}

function eventOf({ data }: Raw): string {
  return text(data, 'event') ?? ''
}

/** A text somewhere in a line; null when there is none. */
function text(data: unknown, ...path: readonly string[]): string | null {
  let found = data
  for (const name of path) found = isObject(found) ? found[name] : null
  return typeof found === 'string' ? found : null
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
