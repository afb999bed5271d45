import type { z } from 'zod'
import { parsed, type Ask } from './ask.ts'
import type { Reply } from './reply.ts'

/**
 * Who may call: anyone; a display or staff; a guest kiosk; staff; a manager; staff, or a program with the bearer token of the settings.
 * Whether an order is one's own is the stand's to say.
 */
export type Who = 'anyone' | 'display' | 'kiosk' | 'staff' | 'manager' | 'scraper'

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** As Express writes it: `/api/orders/:id`. */
  readonly path: string
  readonly who: Who
  /** What it gives, for the API's description. */
  readonly gives: string
  /** The status of its answer, where that is not 200. */
  readonly status?: number
  /** The media type of its answer, where that is not JSON. */
  readonly type?: string
  /** It leaves no fact: with an Idempotency-Key its answer is kept in memory. */
  readonly factless?: true
  /** Its body is not read before it is handled. */
  readonly upload?: true
  readonly query: z.ZodType | null
  readonly body: z.ZodType | null
  readonly handle: (ask: Ask, body: unknown) => Promise<Reply>
}

type About = Omit<Route, 'handle' | 'query' | 'body' | 'upload'>

interface Taking<Body extends z.ZodType> extends About {
  readonly body: Body
  readonly handle: (ask: Ask, body: z.output<Body>) => Promise<Reply> | Reply
}

interface Seeking<Query extends z.ZodType> extends About {
  readonly query: Query
  readonly handle: (ask: Ask, query: z.output<Query>) => Promise<Reply> | Reply
}

/** A route that takes a body: parsed by its schema before anybody sees it. */
export function taking<Body extends z.ZodType>(route: Taking<Body>): Route {
  return { ...route, query: null, handle: async (ask, body) => route.handle(ask, parsed(route.body, body)) }
}

/** A route without a body, and with a query that is parsed by its schema. */
export function seeking<Query extends z.ZodType>(route: Seeking<Query>): Route {
  return { ...route, body: null, handle: async (ask) => route.handle(ask, parsed(route.query, ask.query)) }
}

/** A route without a body. */
export function asking(route: About & { readonly handle: (ask: Ask) => Promise<Reply> | Reply }): Route {
  return { ...route, query: null, body: null, handle: async (ask) => route.handle(ask) }
}

/** A route whose body is no JSON and may be large: it is read by whoever handles it. */
export function uploading(
  route: About & { readonly handle: (ask: Ask, upload: AsyncIterable<Uint8Array>) => Promise<Reply> },
): Route {
  return { ...route, query: null, body: null, upload: true, handle: async (ask) => route.handle(ask, ask.upload) }
}
