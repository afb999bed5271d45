import { OrderId, type CommandName } from '@pressobox/domain'
import { z } from 'zod'
import { execute, viewOf, type Ask } from '../ask.ts'
import { No } from '../no.ts'
import { ok } from '../reply.ts'
import { taking, type Route } from '../route.ts'

const text = z.string().max(2000)

/** The order that a path names. */
export function idOf(ask: Ask): OrderId {
  const id = OrderId.safeParse(ask.params['id'])
  if (!id.success) throw new No('order.unknown')
  return id.data
}

/** A command on the order that the path names; what the body says goes with it. */
function step<Body extends z.ZodType<object>>(name: CommandName, who: Route['who'], gives: string, body: Body): Route {
  return taking({
    method: 'post',
    path: `/api/orders/:id/${name}`,
    who,
    gives,
    body,
    handle: async (ask, given) => {
      const { orderId } = await execute(ask, { name, orderId: idOf(ask), version: ask.version, ...given })
      return ok(viewOf(ask, orderId))
    },
  })
}

const nothing = z.strictObject({})
const reason = z.strictObject({ reason: text.nullable().optional() })
const kind = z.strictObject({ kind: z.enum(['bar', 'customer', 'cup']).optional() })

/** The steps of one order. */
export const orderStepRoutes: readonly Route[] = [
  step('make', 'staff', 'The order, claimed by this barista', nothing),
  step('unmake', 'staff', 'The order, back in the queue', nothing),
  step('complete', 'staff', 'The order, ready', nothing),
  step('undo', 'staff', 'The order, as it was before the last staff step', nothing),
  step('recall', 'staff', 'The order, back in the queue with its number', nothing),
  step('remake', 'staff', 'The order, to be made again', reason),
  step(
    'prioritise',
    'staff',
    'The order, before the others of the queue; with `on: false` back at its turn',
    z.strictObject({ on: z.boolean().optional() }),
  ),
  step('extend', 'staff', 'The order, with five more minutes', nothing),
  step(
    'reprint',
    'staff',
    'The order; its ticket (or its guest’s slip, or its cup’s label) is printed again, as a copy',
    kind,
  ),
  step('collect', 'anyone', 'The order, collected', nothing),
  step('cancel', 'anyone', 'The order, cancelled', reason),
]
