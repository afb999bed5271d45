import { z } from 'zod'
import { No } from '../no.ts'
import { nothing } from '../reply.ts'
import { asking, taking, type Route } from '../route.ts'

/** A logo is small: what is larger is refused before it is read. */
export const logoLimit = '400kb'

/** The bar's logo, which stands at the head of what guests get on paper. */
export const logoRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/logo',
    who: 'staff',
    type: 'image/png',
    gives: 'The logo that is printed',
    handle: ({ house }) => {
      const png = house.parts.printing.logo.png()
      if (png === null) throw new No('path.unknown')
      return { status: 200, body: { type: 'image/png', content: png } }
    },
  }),
  taking({
    method: 'put',
    path: '/api/logo',
    who: 'manager',
    status: 204,
    gives: 'Nothing; this PNG is printed from now on',
    body: z.strictObject({ png: z.base64() }),
    handle: async ({ house }, { png }) => {
      if (!(await house.parts.printing.logo.put(Buffer.from(png, 'base64'))))
        throw new No('request.invalid', { field: 'png' })
      return nothing
    },
  }),
  asking({
    method: 'delete',
    path: '/api/logo',
    who: 'manager',
    status: 204,
    gives: 'Nothing; no logo is printed any more',
    handle: async ({ house }) => {
      await house.parts.printing.logo.put(null)
      return nothing
    },
  }),
]
