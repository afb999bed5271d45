import type { OrderView, ScanReply } from '@pressobox/protocol'

import type { Drafted } from './api-bodies.ts'
import { createRequest, type Request, type RequestOptions } from './request.ts'
import type { Result } from './result.ts'

/** One step of one order. `version`: what the caller saw, sent as `If-Match`; null acts on whatever stands. */
export type OrderStep = (id: string, version?: number | null) => Promise<Result<OrderView>>

export interface GuestCalls {
  /** Takes a token; the same device and code again give the same order. */
  scan(code: string): Promise<Result<ScanReply>>
  /** Also to change the drink while queued: number and place stay. */
  placeOrder(id: string, draft: Drafted): Promise<Result<OrderView>>
  order(id: string): Promise<Result<OrderView>>
  readonly collect: OrderStep
  cancel(id: string, reason?: string | null, version?: number | null): Promise<Result<OrderView>>
}

export const orderPath = (id: string, step?: string): string =>
  `/api/orders/${encodeURIComponent(id)}${step === undefined ? '' : `/${step}`}`

export const stepOf =
  (request: Request, name: string): OrderStep =>
  (id, version = null) =>
    request({ method: 'POST', path: orderPath(id, name), body: {}, ifMatch: version ?? undefined })

/** What guests ask; see `createApi`. */
export const createGuestCalls = (request: Request): GuestCalls => ({
  scan: (code) => request({ method: 'POST', path: '/api/scans', body: { code } }),
  placeOrder: (id, body) => request({ method: 'PUT', path: orderPath(id), body }),
  order: (id) => request({ method: 'GET', path: orderPath(id) }),
  collect: stepOf(request, 'collect'),
  cancel: (id, reason = null, version = null) =>
    request({
      method: 'POST',
      path: orderPath(id, 'cancel'),
      body: reason === null ? {} : { reason },
      ifMatch: version ?? undefined,
    }),
})

/** The part of the box's API that a guest's page asks: a phone loads no more of it. */
export const createGuestApi = (options: RequestOptions = {}): GuestCalls => createGuestCalls(createRequest(options))
