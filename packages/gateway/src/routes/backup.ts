import { asking, type Route } from '../route.ts'

export const backupRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/backup',
    who: 'manager',
    type: 'application/gzip',
    gives: 'All that the box keeps, in one file for `presso restore`, read back before it is given',
    handle: async ({ house: { parts, stand } }) => ({
      status: 200,
      body: {
        type: 'application/gzip',
        name: `presso-${stand.state.eventId}-${stand.moment().day}.tar.gz`,
        content: await parts.backup(),
      },
    }),
  }),
]
