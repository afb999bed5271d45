import { z } from 'zod'
import { No } from '../no.ts'
import { nothing } from '../reply.ts'
import { taking, type Route } from '../route.ts'

/** What the page `/check` of a phone found out. */
export const phoneCheckRoutes: readonly Route[] = [
  taking({
    method: 'post',
    path: '/api/phone-checks/:id',
    who: 'anyone',
    status: 204,
    factless: true,
    gives: 'Nothing; staff see on the network page what this phone found out',
    body: z.strictObject({ webSocket: z.boolean(), ms: z.number().int().min(0).max(60_000), mobile: z.boolean() }),
    handle: ({ house, params }, told) => {
      if (!house.phoneChecks.tell(params['id'] ?? '', told)) throw new No('path.unknown')
      return nothing
    },
  }),
]
