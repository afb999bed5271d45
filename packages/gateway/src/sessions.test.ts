import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shiftMs } from './people.ts'
import { managerPin, startTestBox, type Device, type Json, type TestBox } from './testing/test-box.ts'

let box: TestBox
const sockets: Socket[] = []
beforeEach(async () => {
  box = await startTestBox()
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close()
  await box.stop()
})

const who = async (device: Device) => (await device.call('GET', '/api/session')).json

/** A socket of this device; resolves when it was welcomed. */
async function listen(device: Device): Promise<Socket> {
  const socket = io(box.origin, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { origin: box.origin, cookie: device.cookie() },
  })
  sockets.push(socket)
  await new Promise((resolve) => socket.once('snapshot', resolve))
  return socket
}

describe('a session', () => {
  it('is listed and revoked by a manager, and its sockets are dropped', async () => {
    const manager = await box.staff('manager', 'Ana')
    const barista = await box.staff('barista', 'Bo')
    const socket = await listen(barista)
    const { sessions } = (await manager.call('GET', '/api/sessions')).json
    expect(sessions.map(({ role, name, own }: Json) => [role, name, own])).toEqual([
      ['manager', 'Ana', true],
      ['barista', 'Bo', false],
    ])
    const dropped = new Promise((resolve) => socket.once('disconnect', resolve))
    const revoked = await manager.call('DELETE', `/api/sessions/${sessions[1].id}`)
    expect([revoked.status, await dropped, await who(barista)]).toEqual([
      204,
      'io server disconnect',
      { role: 'customer', name: null },
    ])
  })

  it('is nothing that a barista may list, revoke or change the PINs of', async () => {
    const barista = await box.staff('barista')
    const answers = await Promise.all([
      barista.call('GET', '/api/sessions'),
      barista.call('DELETE', '/api/sessions/x'),
      barista.call('PUT', '/api/pins', { barista: '1234' }),
    ])
    expect(answers.map(({ status, json }) => [status, json.code])).toEqual(
      Array.from({ length: 3 }, () => [403, 'session.forbidden']),
    )
  })

  it('lasts a shift of the stand clock, and a display stays', async () => {
    const manager = await box.staff('manager')
    const display = await box.staff('display')
    box.skip(shiftMs - 60_000)
    const before = await who(manager)
    box.skip(60_000)
    expect([before.role, (await who(manager)).role, (await who(display)).role]).toEqual([
      'manager',
      'customer',
      'display',
    ])
  })

  it('cannot be forged, and ends with its cookie', async () => {
    const manager = await box.staff('manager')
    const forged = await box
      .device()
      .call('GET', '/api/config', undefined, { cookie: 'presso_staff=0123456789abcdef0123456789abcdef' })
    const ended = await manager.call('DELETE', '/api/session')
    expect([forged.status, forged.json.code, ended.status, (await who(manager)).role]).toEqual([
      401,
      'session.required',
      204,
      'customer',
    ])
  })
})

describe('a PIN of its own for baristas', () => {
  it('opens all but the manager role, until it is taken away', async () => {
    const manager = await box.staff('manager')
    await manager.call('PUT', '/api/pins', { barista: '1111' })
    const log = (role?: string) => box.device().call('POST', '/api/session', { pin: '1111', ...(role ? { role } : {}) })
    const with111 = [await log(), await log('barista'), await log('display'), await log('manager')]
    await manager.call('PUT', '/api/pins', { barista: null })
    expect([...with111, await log()].map(({ status, json }) => json?.code ?? status)).toEqual([
      204,
      204,
      204,
      'session.forbidden',
      'pin.wrong',
    ])
  })

  it('is another than the manager’s', async () => {
    const manager = await box.staff('manager')
    const refused = [
      await manager.call('PUT', '/api/pins', { barista: managerPin }),
      await manager.call('PUT', '/api/pins', { barista: '3333', manager: '3333' }),
      await manager.call('PUT', '/api/pins', { barista: '33' }),
    ]
    expect(refused.map(({ json }) => json.code)).toEqual(Array.from({ length: 3 }, () => 'request.invalid'))
  })

  it('that is changed ends the other sessions of that role, and not one’s own', async () => {
    const [manager, other, barista] = [
      await box.staff('manager'),
      await box.staff('manager'),
      await box.staff('barista'),
    ]
    await manager.call('PUT', '/api/pins', { manager: '97531' })
    const roles = await Promise.all([manager, other, barista].map(who))
    expect(roles.map(({ role }) => role)).toEqual(['manager', 'customer', 'barista'])
  })
})

describe('pairing a display', () => {
  it('waits for staff to enter the code that it shows', async () => {
    const [screen, barista] = [box.device(), await box.staff('barista')]
    const opened = await screen.call('POST', '/api/pairings', {})
    const { code } = opened.json
    const early = await screen.call('POST', `/api/pairings/${code}/claim`, {})
    const entered = await barista.call('POST', `/api/pairings/${code.toLowerCase()}`, {})
    const claimed = await screen.call('POST', `/api/pairings/${code}/claim`, {})
    expect([opened.status, early.status, early.json.code, entered.status, claimed.status, await who(screen)]).toEqual([
      201,
      409,
      'pairing.waiting',
      204,
      204,
      { role: 'display', name: 'Display 1' },
    ])
  })

  it('gives the same code and the same session when it asks again', async () => {
    const [screen, barista] = [box.device(), await box.staff('barista')]
    const codes = [await screen.call('POST', '/api/pairings', {}), await screen.call('POST', '/api/pairings', {})]
    const code = codes[0]?.json.code
    await barista.call('POST', `/api/pairings/${code}`, {})
    await screen.call('POST', `/api/pairings/${code}/claim`, {})
    await screen.call('POST', `/api/pairings/${code}/claim`, {})
    expect([codes[1]?.json.code, box.secrets().sessions.filter(({ role }) => role === 'display').length]).toEqual([
      code,
      1,
    ])
  })

  it('is nobody else’s: not another device’s claim, not a guest’s confirmation, not a guess', async () => {
    const [screen, stranger] = [box.device(), box.device()]
    const barista = await box.staff('barista')
    const { code } = (await screen.call('POST', '/api/pairings', {})).json
    const byGuest = await stranger.call('POST', `/api/pairings/${code}`, {})
    await barista.call('POST', `/api/pairings/${code}`, {})
    const stolen = await stranger.call('POST', `/api/pairings/${code}/claim`, {})
    const guessed = await barista.call('POST', '/api/pairings/AAAAAA', {})
    expect([byGuest, stolen, guessed].map(({ json }) => json.code)).toEqual([
      'session.required',
      'pairing.unknown',
      'pairing.unknown',
    ])
  })

  it('keeps ten codes of one address, the newest', async () => {
    const first = (await box.device().call('POST', '/api/pairings', {})).json.code
    for (let count = 0; count < 10; count += 1) await box.device().call('POST', '/api/pairings', {})
    const barista = await box.staff('barista')
    expect((await barista.call('POST', `/api/pairings/${first}`, {})).json.code).toBe('pairing.unknown')
  })
})
