import { z } from 'zod'
import { stateOf, type Ask } from '../ask.ts'
import { No } from '../no.ts'
import { ok, type Reply } from '../reply.ts'
import { asking, taking, uploading, type Route } from '../route.ts'
import type { UpdateAnswer } from '../updating.ts'

/** The whole system of a box that was made from an image. */
export const updateRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/machine/update',
    who: 'staff',
    gives:
      'The version that runs, the one before, what is under way, and what the last update came to; null where the machine was made from no image',
    handle: ({ house }) => ok({ update: house.parts.updating.view() }),
  }),
  uploading({
    method: 'put',
    path: '/api/machine/update',
    who: 'manager',
    status: 202,
    gives:
      'Nothing; an update that is sent as the body is looked at, written beside the system that runs, and started once',
    handle: async (ask, upload) => {
      whileClosed(ask)
      if (ask.bytes === null || ask.bytes === 0) throw new No('request.invalid', { field: 'Content-Length' })
      return answered(await ask.house.parts.updating.take(upload, ask.bytes))
    },
  }),
  taking({
    method: 'post',
    path: '/api/machine/update',
    who: 'manager',
    status: 202,
    factless: true,
    gives: 'Nothing; the same with an update on a stick, or with the version before',
    body: z.strictObject({ from: z.enum(['stick', 'back']) }),
    handle: async (ask, { from }) => {
      whileClosed(ask)
      return answered(await ask.house.parts.updating.ask(from))
    },
  }),
]

/** As the box's own programs have it: what still runs is kept over the restart. */
function whileClosed(ask: Ask): void {
  const { open, running } = stateOf(ask)
  if (open) throw new No('stand.open', { running: running.size })
}

function answered(answer: UpdateAnswer): Reply {
  switch (answer) {
    case 'asked':
      return { status: 202, json: {} }
    case 'foreign':
      throw new No('machine.foreign')
    case 'busy':
      throw new No('update.busy')
    case 'too-large':
      throw new No('request.too-large')
    case 'no-space':
      throw new No('update.space')
    case 'cut-off':
      throw new No('request.invalid', { field: 'body' })
  }
}
