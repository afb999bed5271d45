import { z } from 'zod'
import type { House } from '../ask.ts'
import { No } from '../no.ts'
import { ok } from '../reply.ts'
import { asking, taking, type Route } from '../route.ts'
import { supportFile } from '../support.ts'

function fileName({ stand }: House): string {
  const minute = new Date(stand.moment().wall).toISOString().slice(0, 16).replaceAll(/\D/g, '')
  return `pressobox-support-${minute}.json`
}

/** A file for whoever helps from afar. */
export const supportRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/support',
    who: 'manager',
    type: 'application/json',
    gives:
      'How the box is, as a file: versions, machine, rules, printers, extensions, the last of its log; no names, no secrets',
    handle: async ({ house }) => ({
      status: 200,
      body: { type: 'application/json', content: await supportFile(house), name: fileName(house) },
    }),
  }),
  taking({
    method: 'post',
    path: '/api/saving/support',
    who: 'manager',
    factless: true,
    gives: 'The name of that file, which is on the stick now; it may be pulled out',
    body: z.strictObject({}),
    handle: async ({ house }) => {
      const name = fileName(house)
      if (!(await house.parts.upkeep.saveFiles({ [name]: await supportFile(house) }))) throw new No('stick.missing')
      return ok({ name })
    },
  }),
]
