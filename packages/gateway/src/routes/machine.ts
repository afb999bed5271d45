import { asking, ok, type Route } from '../route.ts'

export const machineRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/machine',
    who: 'staff',
    gives:
      'How the machine is: whether its clock is to be trusted, free megabytes, temperature, weak supply; null where it cannot say',
    handle: async (ask) => ok(await ask.house.parts.machine.look()),
  }),
]
