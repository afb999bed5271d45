import { z } from 'zod'
import { No } from '../no.ts'
import { nothing, ok } from '../reply.ts'
import { asking, taking, type Route } from '../route.ts'

/** A picture of 1.5 MB, as base64. */
export const slideLimit = '2100kb'
const mostBytes = 1_500_000

/** Pictures that displays show while nobody waits. */
export const slideRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/slides',
    who: 'display',
    gives: 'The slides, in their order',
    handle: ({ house }) => ok({ slides: house.parts.slides.view() }),
  }),
  asking({
    method: 'get',
    path: '/api/slides/:id',
    who: 'display',
    type: 'image/*',
    gives: 'The picture of a slide',
    handle: async ({ house, params }) => {
      const picture = await house.parts.slides.picture(params['id'] ?? '')
      if (picture === null) throw new No('path.unknown')
      return { status: 200, body: picture }
    },
  }),
  taking({
    method: 'post',
    path: '/api/slides',
    who: 'manager',
    status: 201,
    gives: 'The slides with a new one at their end: a PNG, JPEG or WebP of 1.5 MB at most; twenty at most',
    body: z.strictObject({ picture: z.base64() }),
    handle: async ({ house }, { picture }) => {
      const bytes = Buffer.from(picture, 'base64')
      if (bytes.length > mostBytes) throw new No('request.too-large')
      const became = await house.parts.slides.add(bytes)
      if (became !== 'kept') throw new No('request.invalid', { field: 'picture', problem: became })
      return { status: 201, json: { slides: house.parts.slides.view() } }
    },
  }),
  taking({
    method: 'put',
    path: '/api/slides',
    who: 'manager',
    gives: 'The slides in this order, each shown for so many seconds, or not',
    body: z.strictObject({
      slides: z
        .array(z.strictObject({ id: z.string().max(40), seconds: z.number().min(3).max(300), on: z.boolean() }))
        .max(100),
    }),
    handle: async ({ house }, { slides }) => {
      await house.parts.slides.set(slides)
      return ok({ slides: house.parts.slides.view() })
    },
  }),
  asking({
    method: 'delete',
    path: '/api/slides/:id',
    who: 'manager',
    status: 204,
    gives: 'Nothing; the slide is gone',
    handle: async ({ house, params }) => {
      if (!(await house.parts.slides.remove(params['id'] ?? ''))) throw new No('path.unknown')
      return nothing
    },
  }),
]
