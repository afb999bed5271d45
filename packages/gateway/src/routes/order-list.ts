import { isRunning, ordersAtHand, orderStates, type Order } from '@pressobox/domain'
import { Turn } from '@pressobox/journal'
import { orderView, type OrderView } from '@pressobox/protocol'
import { z } from 'zod'
import { sight, stateOf, type Ask } from '../ask.ts'
import { No } from '../no.ts'
import { ok, type Reply } from '../reply.ts'
import { oldestFirst, type Line } from '../roll.ts'
import { seeking, type Route } from '../route.ts'
import { given } from '../span.ts'

const states = z
  .string()
  .transform((text) => text.split(',').filter((state) => state !== ''))
  .pipe(z.array(z.enum(orderStates)))
  .transform((wanted) => (wanted.length === 0 ? null : new Set(wanted)))
const Listed = z.object({
  state: states.default(null),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  /** The order that the page before ended with. */
  after: given(z.string().max(64).optional()),
  number: given(z.coerce.number().int().positive().optional()),
})

const ended: readonly Order['state'][] = ['collected', 'cancelled', 'timed-out']

export const orderListRoute: Route = seeking({
  method: 'get',
  path: '/api/orders',
  who: 'staff',
  gives:
    'Orders of the event in these states, oldest first; without one, those that run or are ready. `next` is what the next page asks for as `after`, null at the end',
  query: Listed,
  handle: list,
})

async function list(ask: Ask, { state: wanted, limit, after, number }: z.output<typeof Listed>): Promise<Reply> {
  const { stand, roll } = ask.house
  const seq = stand.seq()
  const known = ended.some((state) => wanted?.has(state)) ? await roll.all() : oldestFirst(ordersAtHand(stand.state))
  const listed = known.filter(
    (order) =>
      (number === undefined || order.number === number) &&
      (wanted === null ? isRunning(order) || order.state === 'ready' : wanted.has(order.state)),
  )
  const from = after === undefined ? 0 : listed.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && from === 0) throw new No('request.invalid', { field: 'after' })
  const page = listed.slice(from, from + limit)
  return ok({
    seq,
    orders: await views(ask, page),
    next: from + limit < listed.length ? (page.at(-1)?.id ?? null) : null,
  })
}

/** A page of orders that ended long ago is as many looks into the journal: not all of them at once. */
async function views(ask: Ask, page: readonly Line[]): Promise<readonly OrderView[]> {
  const shown: OrderView[] = []
  const turn = new Turn()
  for (const { id } of page) {
    const order = ask.house.stand.find(id)
    if (order !== null) shown.push(orderView(stateOf(ask), order, sight(ask)))
    if (turn.over()) await turn.next()
  }
  return shown
}
