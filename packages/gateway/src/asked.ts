import type { Request, Response } from 'express'
import { pickLanguage } from '@pressobox/words'
import type { Ask, House } from './ask.ts'
import { No } from './no.ts'
import { deviceCookie, secret, type Person } from './people.ts'

const yearSeconds = 365 * 24 * 3600

export function cookieSetter(response: Response): Ask['setCookie'] {
  return (name, value) => {
    const age = value === null ? 0 : yearSeconds
    response.append('set-cookie', `${name}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${String(age)}`)
  }
}

export function asked(house: House, person: Person, request: Request, response: Response): Ask {
  const setCookie = cookieSetter(response)
  const deviceSecret = person.deviceSecret ?? secret()
  if (person.deviceSecret === null) setCookie(deviceCookie, deviceSecret)
  const address = house.keys.address(request.socket.remoteAddress ?? '')
  const device = house.keys.device(deviceSecret)
  const key = request.headers['idempotency-key']
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')
  if (typeof key === 'string' && (key.length > 64 || key === ''))
    throw new No('request.invalid', { field: 'Idempotency-Key' })
  const who = person.session?.id ?? device
  return {
    house,
    person,
    language: pickLanguage(request.headers['accept-language'] ?? null, house.stand.state.config.language),
    customer: {
      kind: 'customer',
      device,
      address,
      holds: person.holds,
      staff: person.session !== null && person.session.role !== 'display',
    },
    address,
    params: Object.fromEntries(
      Object.entries(request.params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
    query: Object.fromEntries(
      Object.entries(request.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
    once: request.method === 'POST' && typeof key === 'string' ? house.keys.once(who, request.path, key) : null,
    version: match?.[1] === undefined ? null : Number(match[1]),
    setCookie,
  }
}
