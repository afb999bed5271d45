import { z } from 'zod'
import { stateOf, type Ask } from '../ask.ts'
import { No } from '../no.ts'
import { ok, type Reply } from '../reply.ts'
import { asking, taking, type Route } from '../route.ts'

/** Less than a person sees is no step back. */
const backwardsMs = 1000

export const machineRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/machine',
    who: 'staff',
    gives:
      'How the machine is: whether its clock is to be trusted and the box owns it, free megabytes, temperature, weak supply; null where it cannot say',
    handle: async (ask) => ok(await ask.house.parts.machine.look()),
  }),
  taking({
    method: 'post',
    path: '/api/machine/clock',
    who: 'manager',
    factless: true,
    gives: 'The same; somebody who knows says that the clock is right, and until the next start it is trusted',
    body: z.strictObject({ right: z.literal(true) }),
    handle: async ({ house: { parts } }) => {
      parts.machine.trustClock()
      return ok(await parts.machine.look())
    },
  }),
  taking({
    method: 'put',
    path: '/api/machine/clock',
    who: 'manager',
    gives: 'The same, with the clock set and trusted; backwards only where that is said',
    body: z.strictObject({ to: z.iso.datetime({ offset: true }), backwards: z.boolean().default(false) }),
    handle: async ({ house: { parts } }, { to, backwards }) => {
      const at = Date.parse(to)
      if (at < Date.now() - backwardsMs && !backwards) throw new No('clock.backwards')
      if (!(await parts.machine.ask({ to: 'clock', at }))) throw new No('machine.foreign')
      parts.machine.trustClock()
      return ok(await parts.machine.look())
    },
  }),
  ...(['poweroff', 'reboot'] as const).map((to) =>
    taking({
      method: 'post',
      path: `/api/machine/${to}`,
      who: 'manager',
      status: 202,
      factless: true,
      gives: `Nothing; the machine ${to === 'reboot' ? 'starts again' : 'is switched off'}, with running orders only where that is said`,
      body: z.strictObject({ withOrders: z.boolean().default(false) }),
      handle: (ask, { withOrders }) => end(ask, to, withOrders),
    }),
  ),
]

async function end(ask: Ask, to: 'poweroff' | 'reboot', withOrders: boolean): Promise<Reply> {
  const { open, running } = stateOf(ask)
  if ((open || running.size > 0) && !withOrders) throw new No('stand.open', { running: running.size })
  if (!(await ask.house.parts.machine.ask({ to }))) throw new No('machine.foreign')
  return { status: 202, json: {} }
}
