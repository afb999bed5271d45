import { z } from 'zod'
import { No } from '../no.ts'
import { taking, type Route } from '../route.ts'

/** Pictures of drinks: kept under a name that is made of what is in them, and named by the menu. */
export const drinkPictureRoutes: readonly Route[] = [
  taking({
    method: 'post',
    path: '/api/pictures',
    who: 'staff',
    status: 201,
    factless: true,
    gives: 'The path of the picture, for the menu',
    body: z.strictObject({ jpeg: z.base64() }),
    handle: async ({ house }, { jpeg }) => {
      const name = await house.parts.drinkPictures.keep(Buffer.from(jpeg, 'base64'))
      if (name === null) throw new No('request.invalid', { field: 'jpeg' })
      return { status: 201, json: { picture: `/pictures/${name}` } }
    },
  }),
]
