import { z } from 'zod'
import { No } from '../no.ts'
import { hashPin, matches } from '../pin.ts'
import type { Secrets, SessionRole } from '../ports.ts'
import { nothing, ok } from '../reply.ts'
import { asking, taking, type Route } from '../route.ts'

const pin = z.string().regex(/^\d{4,10}$/, { error: '4 to 10 digits' })
const Pins = z.strictObject({ manager: pin.optional(), barista: pin.nullable().optional() })
type Pins = z.output<typeof Pins>

/** Who is logged in, and by which PINs: for managers. */
export const staffRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/sessions',
    who: 'manager',
    gives: 'The open sessions of staff and screens, oldest first; `own` is the one that asks',
    handle: ({ house, person }) =>
      ok({
        sessions: house.people.sessions().map(({ id, role, name, since }) => ({
          id,
          role,
          name,
          since: new Date(since).toISOString(),
          own: id === person.session?.id,
        })),
      }),
  }),
  asking({
    method: 'delete',
    path: '/api/sessions/:id',
    who: 'manager',
    status: 204,
    gives: 'Nothing; that session has ended and its sockets are dropped',
    handle: async ({ house, params }) => {
      await house.people.close(({ id }) => id === params['id'])
      return nothing
    },
  }),
  taking({
    method: 'put',
    path: '/api/pins',
    who: 'manager',
    status: 204,
    gives: 'Nothing; the PINs are changed (`barista: null` takes that one away), and other sessions of that role end',
    body: Pins,
    handle: async ({ house, person }, change) => {
      const { secrets } = house.parts
      if (await isTwice(change, secrets.get()))
        throw new No('request.invalid', { field: 'barista', problem: 'the two PINs are the same' })
      const { manager, barista } = change
      const changed: Partial<Record<SessionRole, string | null>> = {
        ...(manager === undefined ? {} : { manager: await hashPin(manager) }),
        ...(barista === undefined ? {} : { barista: barista === null ? null : await hashPin(barista) }),
      }
      const { managerPin, baristaPin } = secrets.get()
      await secrets.set({
        managerPin: changed.manager ?? managerPin,
        baristaPin: changed.barista === undefined ? baristaPin : changed.barista,
      })
      await house.people.close(({ id, role }) => id !== person.session?.id && role in changed)
      return nothing
    },
  }),
]

/** One PIN for both would make every barista a manager. */
async function isTwice({ manager, barista }: Pins, kept: Secrets): Promise<boolean> {
  if (typeof manager === 'string' && typeof barista === 'string') return manager === barista
  if (typeof barista === 'string') return matches(barista, kept.managerPin)
  return manager !== undefined && barista === undefined && kept.baristaPin !== null && matches(manager, kept.baristaPin)
}
