import { z } from 'zod'
import { execute } from '../ask.ts'
import { taking, type Route } from '../route.ts'

const text = z.string().max(2000)

export const noteRoutes: readonly Route[] = [
  taking({
    method: 'post',
    path: '/api/notes',
    who: 'staff',
    status: 202,
    gives: 'Nothing; a note of staff is on its way to the printer',
    body: z.strictObject({ title: text, lines: z.array(text).min(1).max(20) }),
    handle: async (ask, body) => {
      await execute(ask, { name: 'print-note', ...body })
      return { status: 202, json: {} }
    },
  }),
]
