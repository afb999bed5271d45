import { z } from 'zod'
import type { Ask } from '../ask.ts'
import { No } from '../no.ts'
import type { Pairing } from '../pairings.ts'
import { staffCookie } from '../people.ts'
import { nothing } from '../reply.ts'
import { taking, type Route } from '../route.ts'

const empty = z.strictObject({})

function pairingOf(ask: Ask): Pairing {
  const pairing = ask.house.pairings.find(ask.params['code'] ?? '', performance.now())
  if (pairing === null) throw new No('pairing.unknown')
  return pairing
}

/** A screen shows a code, staff enter it on the console, and the screen is a display or a guest kiosk from then on. */
export const pairingRoutes: readonly Route[] = [
  taking({
    method: 'post',
    path: '/api/pairings',
    who: 'anyone',
    status: 201,
    gives: 'A code for staff to enter; the same again while it is valid',
    body: z.strictObject({ role: z.enum(['display', 'kiosk']).default('display') }),
    handle: (ask, { role }) => {
      const now = performance.now()
      const { code, endsAt } = ask.house.pairings.open(role, ask.customer.device, ask.address, now)
      const remainingMs = Math.ceil(endsAt - now)
      const { wall } = ask.house.stand.moment()
      return { status: 201, json: { code, expiresAt: new Date(wall + remainingMs).toISOString(), remainingMs } }
    },
  }),
  taking({
    method: 'post',
    path: '/api/pairings/:code',
    who: 'staff',
    status: 204,
    gives: 'Nothing; the screen that shows this code is paired',
    body: empty,
    handle: (ask) => {
      ask.house.pairings.confirm(pairingOf(ask))
      return nothing
    },
  }),
  taking({
    method: 'post',
    path: '/api/pairings/:code/claim',
    who: 'anyone',
    status: 204,
    gives: "The screen's cookie, once staff have entered the code; until then `pairing.waiting`",
    body: empty,
    handle: async (ask) => {
      const pairing = pairingOf(ask)
      if (pairing.device !== ask.customer.device) throw new No('pairing.unknown')
      if (!pairing.confirmed) throw new No('pairing.waiting')
      const token = pairing.token ?? (await ask.house.people.open(pairing.role, null))
      ask.house.pairings.given(pairing, token)
      ask.setCookie(staffCookie, token)
      return nothing
    },
  }),
]
