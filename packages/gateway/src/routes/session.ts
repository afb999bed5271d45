import { line } from '@pressobox/domain'
import { z } from 'zod'
import type { Ask } from '../ask.ts'
import { No } from '../no.ts'
import { staffCookie } from '../people.ts'
import { pinsOf } from '../pin.ts'
import type { SessionRole } from '../ports.ts'
import { nothing, ok } from '../reply.ts'
import { asking, taking, type Route } from '../route.ts'

const login = z.union([
  z.strictObject({
    pin: z.string().max(64),
    role: z.enum(['barista', 'manager', 'display', 'kiosk']).optional(),
    name: line(24).optional(),
  }),
  z.strictObject({ token: z.string().max(64) }),
])

/** Staff log in with a PIN; a screen is paired by staff; the box's own windows bring a one-time token. */
export const sessionRoutes: readonly Route[] = [
  taking({
    method: 'post',
    path: '/api/session',
    who: 'anyone',
    status: 204,
    gives: 'A session and its cookie',
    body: login,
    handle: async (ask, body) => {
      const role = 'token' in body ? redeemed(ask, body.token) : await proven(ask, body.pin, body.role)
      const name = 'token' in body ? null : (body.name ?? null)
      const { keys, people } = ask.house
      const token = ask.onceOfDevice === null ? undefined : keys.token(ask.onceOfDevice)
      ask.setCookie(staffCookie, await people.open(role, name, token))
      return nothing
    },
  }),
  asking({
    method: 'get',
    path: '/api/session',
    who: 'anyone',
    gives: 'Who one is',
    handle: ({ person }) => ok({ role: person.session?.role ?? 'customer', name: person.session?.name ?? null }),
  }),
  taking({
    method: 'patch',
    path: '/api/session',
    who: 'staff',
    gives: 'Who one is, by another name',
    body: z.strictObject({ name: line(24) }),
    handle: async ({ house, person }, { name }) => {
      const { session } = person
      if (session === null) throw new No('session.required')
      await house.people.rename(session.id, name ?? session.name)
      return ok({ role: session.role, name: name ?? session.name })
    },
  }),
  asking({
    method: 'delete',
    path: '/api/session',
    who: 'anyone',
    status: 204,
    gives: 'Nothing; the session has ended',
    handle: async (ask) => {
      const { session } = ask.person
      if (session !== null) await ask.house.people.close(({ id }) => id === session.id)
      ask.setCookie(staffCookie, null)
      return nothing
    },
  }),
]

function redeemed(ask: Ask, token: string): SessionRole {
  const role = ask.house.people.redeem(token)
  if (role === null) throw new No('pin.wrong')
  return role
}

async function proven(ask: Ask, pin: string, wanted: SessionRole | undefined): Promise<SessionRole> {
  const pins = pinsOf(ask.house.parts.secrets.get())
  const who = { device: ask.customer.device, address: ask.address }
  const answer = await ask.house.pins.check(pin, pins, who, performance.now())
  if (typeof answer === 'object') throw new No('pin.locked', { retryAfterMs: Math.ceil(answer.lockedMs) })
  if (answer === 'wrong') throw new No('pin.wrong')
  if (wanted === 'manager' && answer === 'barista') throw new No('session.forbidden')
  return wanted ?? answer
}
