import type { z } from 'zod'
import type { Ask } from './ask.ts'

/** Who may call: anyone; a display or staff; staff; a manager. Whether an order is one's own is the stand's to say. */
export type Who = 'anyone' | 'display' | 'staff' | 'manager'

export interface Reply {
  readonly status: number
  readonly json?: unknown
  readonly body?: { readonly type: string; readonly content: Uint8Array | string | AsyncIterable<string> }
}

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** As Express writes it: `/api/orders/:id`. */
  readonly path: string
  readonly who: Who
  /** What it gives, for the API's description. */
  readonly gives: string
  readonly body: z.ZodType | null
  readonly handle: (ask: Ask, body: unknown) => Promise<Reply>
}

interface Written<Body extends z.ZodType> extends Omit<Route, 'handle' | 'body'> {
  readonly body: Body
  readonly handle: (ask: Ask, body: z.output<Body>) => Promise<Reply>
}

/** A route that takes a body: parsed by its schema before anybody sees it. */
export function taking<Body extends z.ZodType>(route: Written<Body>): Route {
  return { ...route, handle: (ask, body) => route.handle(ask, route.body.parse(body)) }
}

/** A route without a body. */
export function asking(
  route: Omit<Route, 'body' | 'handle'> & { readonly handle: (ask: Ask) => Promise<Reply> | Reply },
): Route {
  return { ...route, body: null, handle: async (ask) => route.handle(ask) }
}

export function ok(json: unknown): Reply {
  return { status: 200, json }
}

export const nothing: Reply = { status: 204 }
