import { z } from 'zod'
import { asking, ok, taking, type Route } from '../route.ts'

export const machineRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/machine',
    who: 'staff',
    gives:
      'How the machine is: whether its clock is to be trusted, free megabytes, temperature, weak supply; null where it cannot say',
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
]
