import type { ChartView, KioskOrderView, OrderView } from '@pressobox/protocol'

import type {
  BatchAction,
  BatchReply,
  Drafted,
  JourneyReply,
  OnPaper,
  OrderList,
  OrderPage,
  OrderQuery,
} from './api-bodies.ts'
import { orderPath, stepOf, type OrderStep } from './guest-calls.ts'
import type { Request } from './request.ts'
import type { Result } from './result.ts'

export type OrderPaper = 'bar' | 'customer' | 'cup'

export interface OrderCalls {
  /** Staff take an order at the counter, or enter one of a paper pad. */
  walkUp(draft: Drafted & Partial<OnPaper>): Promise<Result<OrderView>>
  /** A guest at a kiosk orders. */
  kioskOrder(draft: Pick<Drafted, 'drink' | 'modifiers'>): Promise<Result<KioskOrderView>>
  /** Of the event, oldest first, those that ended long ago too. */
  orders(query?: OrderQuery): Promise<Result<OrderPage>>
  mine(): Promise<Result<OrderList>>
  journey(id: string): Promise<Result<JourneyReply>>
  chart(): Promise<Result<ChartView>>
  readonly make: OrderStep
  readonly unmake: OrderStep
  readonly complete: OrderStep
  readonly undo: OrderStep
  readonly recall: OrderStep
  readonly extend: OrderStep
  remake(id: string, reason?: string | null, version?: number | null): Promise<Result<OrderView>>
  /** Lets it go before the others of the queue, or no longer. */
  prioritise(id: string, on: boolean): Promise<Result<OrderView>>
  /** Its bar ticket again, or its guest's slip, or its cup's label. */
  reprint(id: string, kind?: OrderPaper): Promise<Result<OrderView>>
  batch(ids: readonly string[], action: BatchAction): Promise<Result<BatchReply>>
}

const listPath = (query: OrderQuery): string => {
  const search = new URLSearchParams()
  if (query.state !== undefined) search.set('state', query.state.join(','))
  for (const name of ['limit', 'after', 'number'] as const) {
    const value = query[name]
    if (value !== undefined) search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? '/api/orders' : `/api/orders?${text}`
}

/** What staff ask about orders; see `createApi`. */
export const createOrderCalls = (request: Request): OrderCalls => {
  const step = (name: string): OrderStep => stepOf(request, name)
  return {
    walkUp: (body) => request({ method: 'POST', path: '/api/orders', body }),
    kioskOrder: (body) => request({ method: 'POST', path: '/api/kiosk/orders', body }),
    orders: (query = {}) => request({ method: 'GET', path: listPath(query) }),
    mine: () => request({ method: 'GET', path: '/api/orders/mine' }),
    journey: (id) => request({ method: 'GET', path: orderPath(id, 'journey') }),
    chart: () => request({ method: 'GET', path: '/api/chart' }),
    make: step('make'),
    unmake: step('unmake'),
    complete: step('complete'),
    undo: step('undo'),
    recall: step('recall'),
    extend: step('extend'),
    remake: (id, reason = null, version = null) =>
      request({ method: 'POST', path: orderPath(id, 'remake'), body: { reason }, ifMatch: version ?? undefined }),
    prioritise: (id, on) => request({ method: 'POST', path: orderPath(id, 'prioritise'), body: { on } }),
    reprint: (id, kind = 'bar') => request({ method: 'POST', path: orderPath(id, 'reprint'), body: { kind } }),
    batch: (ids, action) => request({ method: 'POST', path: '/api/orders/batch', body: { ids, action } }),
  }
}
