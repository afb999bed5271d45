import { chartWays, maySee, type CommandName, type Order } from '@pressobox/domain'
import { orderView, type ChartView } from '@pressobox/protocol'
import { z } from 'zod'
import { actorOf, execute, sight, stateOf, viewOf, type Ask } from '../ask.ts'
import { journeyOf, storyOf } from '../journey.ts'
import { No } from '../no.ts'
import { ok, type Reply } from '../reply.ts'
import { oldestFirst } from '../roll.ts'
import { asking, taking, type Route } from '../route.ts'
import { orderListRoute } from './order-list.ts'
import { idOf } from './order-steps.ts'

const text = z.string().max(2000)
/** Bodies hold what people wrote; the command's own schema says what of it will do. */
const choice = z.strictObject({
  drink: text,
  modifiers: z
    .array(z.strictObject({ group: text, option: text }))
    .max(30)
    .optional(),
  name: text.nullable().optional(),
  note: text.nullable().optional(),
})

/** An order that this asker may see; another's is unknown. */
function ownOrder(ask: Ask): Order {
  const order = ask.house.stand.find(idOf(ask))
  if (order === null || !maySee(order, actorOf(ask))) throw new No('order.unknown')
  return order
}

export const orderRoutes: readonly Route[] = [
  taking({
    method: 'post',
    path: '/api/scans',
    who: 'anyone',
    status: 201,
    gives: 'A token is taken and an order begins',
    body: z.strictObject({ code: z.string().min(1).max(64) }),
    handle: async (ask, { code }) => {
      const { orderId, repeated } = await execute(ask, { name: 'scan', code }, ask.customer)
      const order = viewOf(ask, orderId)
      const key = orderId === null ? '' : ask.house.keys.orderKey(orderId)
      return {
        status: repeated ? 200 : 201,
        json: { orderId, key, expiresAt: order.expiresAt, remainingMs: order.remainingMs },
      }
    },
  }),
  taking({
    method: 'put',
    path: '/api/orders/:id',
    who: 'anyone',
    gives: 'The order, placed or changed, with its number',
    body: choice,
    handle: async (ask, body) => {
      const { orderId } = await execute(ask, { name: 'place', orderId: idOf(ask), version: ask.version, choice: body })
      return ok(viewOf(ask, orderId))
    },
  }),
  taking({
    method: 'post',
    path: '/api/orders',
    who: 'staff',
    status: 201,
    gives: 'A walk-up order in the same queue; or one of a paper pad, entered with its number and its time',
    body: choice.extend({ number: z.number().int().optional(), placedAt: z.string().max(40).optional() }),
    handle: async (ask, { number, placedAt, ...body }) => {
      const { orderId } = await execute(ask, { name: 'walk-up', choice: body, number, placedAt })
      return { status: 201, json: viewOf(ask, orderId) }
    },
  }),
  orderListRoute,
  asking({
    method: 'get',
    path: '/api/orders/mine',
    who: 'anyone',
    gives: "One's own orders, oldest first",
    handle: (ask) =>
      ok({
        seq: ask.house.stand.seq(),
        orders: ownOrders(ask).map((order) => orderView(stateOf(ask), order, { ...sight(ask), staff: false })),
      }),
  }),
  asking({
    method: 'get',
    path: '/api/orders/:id',
    who: 'anyone',
    gives: 'One order',
    handle: (ask) => ok(viewOf(ask, ownOrder(ask).id)),
  }),
  asking({
    method: 'get',
    path: '/api/orders/:id/journey',
    who: 'anyone',
    gives: 'All that happened to an order',
    handle: async (ask) => {
      const order = ownOrder(ask)
      return ok({ order: viewOf(ask, order.id), events: await journeyOf(ask.house, order) })
    },
  }),
  asking({
    method: 'get',
    path: '/api/chart',
    who: 'anyone',
    gives: 'The chart of an order: every way from one place to another, by a step or when a time runs out',
    handle: (): Reply => ok({ ways: chartWays() } satisfies ChartView),
  }),
  asking({
    method: 'get',
    path: '/api/journeys/:id',
    who: 'anyone',
    gives: 'The shared story of an order, for whoever has its link',
    handle: async (ask) => ok(await storyOf(ask, ask.params['id'] ?? '')),
  }),
  taking({
    method: 'post',
    path: '/api/orders/batch',
    who: 'staff',
    gives: 'Orders moved by one tap, and those that were refused',
    body: z.strictObject({
      ids: z.array(z.string()).min(1).max(100),
      action: z.enum([
        'make',
        'unmake',
        'complete',
        'collect',
        'cancel',
        'undo',
        'recall',
        'remake',
        'extend',
        'reprint',
      ]),
    }),
    handle: async (ask, { ids, action }) => ok(await batch(ask, ids, action)),
  }),
]

function ownOrders(ask: Ask): readonly Order[] {
  const { stand } = ask.house
  const held = ask.customer.holds.flatMap((id) => stand.find(id) ?? [])
  const all = new Map([...stand.ordersOf(ask.customer.device), ...held].map((order) => [order.id, order]))
  return oldestFirst([...all.values()])
}

async function batch(ask: Ask, ids: readonly string[], action: CommandName) {
  const results = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const once = ask.once === null ? null : `${ask.once}:${id}`
      try {
        const { orderId } = await execute({ ...ask, once }, { name: action, orderId: id })
        return { order: viewOf(ask, orderId) }
      } catch (error) {
        if (error instanceof No) return { refused: { id, code: error.refusal.code } }
        throw error
      }
    }),
  )
  return {
    orders: results.flatMap((result) => result.order ?? []),
    refused: results.flatMap((result) => result.refused ?? []),
  }
}
