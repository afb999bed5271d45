import type { Request, Response } from 'express'
import type { Ask, House } from './ask.ts'
import { cookieSetter } from './cookie-setter.ts'
import { languageOf } from './language-of.ts'
import { No } from './no.ts'
import { deviceCookie, isStaff, secret, type Person } from './people.ts'

export function asked(house: House, person: Person, request: Request, response: Response): Ask {
  const setCookie = cookieSetter(response)
  const deviceSecret = person.deviceSecret ?? secret()
  if (person.deviceSecret === null) setCookie(deviceCookie, deviceSecret)
  const address = house.keys.address(request.socket.remoteAddress ?? '')
  const device = house.keys.device(deviceSecret)
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && (key.length > 64 || key === ''))
    throw new No('request.invalid', { field: 'Idempotency-Key' })
  const onceOf = (who: string): string | null =>
    request.method === 'POST' && typeof key === 'string' ? house.keys.once(who, request.path, key) : null
  return {
    house,
    person,
    language: languageOf(request, house.stand.state.config.language),
    customer: {
      kind: 'customer',
      device,
      address,
      holds: person.holds,
      staff: person.session !== null && isStaff(person.session.role),
      robot: person.robot,
    },
    address,
    params: Object.fromEntries(
      Object.entries(request.params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
    query: Object.fromEntries(
      Object.entries(request.query).flatMap(([name, value]) => {
        if (typeof value === 'string') return [[name, value]]
        return Array.isArray(value) ? [[name, value.map(String).join(',')]] : []
      }),
    ),
    once: onceOf(person.session?.id ?? device),
    onceOfDevice: onceOf(device),
    version: versionOf(request.headers['if-match']),
    upload: request,
    bytes: request.headers['content-length'] === undefined ? null : Number(request.headers['content-length']),
    setCookie,
  }
}

/** A version, bare or as an entity tag; `*` is any. What is no version of ours matches none. */
function versionOf(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null
  const match = /^(?:W\/)?("?)(\d{1,9})\1$/.exec(header.trim())
  return match?.[2] === undefined ? -1 : Number(match[2])
}
