import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { managerPin, startTestBox, type Device, type TestBox } from './testing/test-box.ts'

let box: TestBox
let manager: Device
beforeEach(async () => {
  box = await startTestBox()
  manager = await box.staff()
  await manager.call('PUT', '/api/stand', { open: true })
})
afterEach(() => box.stop())

const key = (text: string) => ({ 'idempotency-key': text })
const walkUp = (device: Device, headers: Record<string, string> = {}) =>
  device.call('POST', '/api/orders', { drink: 'americano' }, headers)

describe('a POST with the same Idempotency-Key', () => {
  it('is done once, also when it comes twice at once, and after a restart', async () => {
    const [first, second] = await Promise.all([walkUp(manager, key('a')), walkUp(manager, key('a'))])
    box = await box.restart()
    const third = await walkUp(manager, key('a'))
    const other = await walkUp(manager, key('b'))
    expect([second.json.id, third.json.id, third.status, other.json.number]).toEqual([
      first.json.id,
      first.json.id,
      201,
      2,
    ])
  })

  it('is another one of another person, and on another path', async () => {
    const barista = await box.staff('barista')
    const first = await walkUp(manager, key('a'))
    const second = await walkUp(barista, key('a'))
    const made = await manager.call('POST', `/api/orders/${first.json.id}/make`, {}, key('a'))
    const remade = await manager.call('POST', `/api/orders/${second.json.id}/make`, {}, key('a'))
    expect([second.json.number, made.json.state, remade.json.state]).toEqual([2, 'making', 'making'])
  })

  it('shows the order as it is now, and does not act again on what happened since', async () => {
    const { id } = (await walkUp(manager)).json
    await manager.call('POST', `/api/orders/${id}/make`, {}, key('a'))
    await manager.call('POST', `/api/orders/${id}/unmake`, {})
    const again = await manager.call('POST', `/api/orders/${id}/make`, {}, key('a'))
    expect([again.status, again.json.state]).toEqual([200, 'queued'])
  })

  it('does nothing later where it found nothing to do', async () => {
    await manager.call('POST', '/api/stand/drain', {}, key('a'))
    const { id } = (await walkUp(manager)).json
    box = await box.restart()
    await manager.call('POST', '/api/stand/drain', {}, key('a'))
    expect((await manager.call('GET', `/api/orders/${id}`)).json.state).toBe('queued')
  })

  it('that was refused is refused again, in the same words', async () => {
    const guest = box.device()
    await guest.call('GET', '/api/stand')
    const { code } = (await manager.call('GET', '/api/code')).json
    await manager.call('PUT', '/api/stand', { open: false })
    const told = [
      await guest.call('POST', '/api/scans', { code }, key('a')),
      await guest.call('POST', '/api/scans', { code }, key('a')),
    ]
    expect(told.map(({ status, json }) => [status, json.code])).toEqual([
      [409, 'stand.closed'],
      [409, 'stand.closed'],
    ])
  })

  it('opens one session, and moves each order of a batch once', async () => {
    const device = box.device()
    await device.call('GET', '/api/stand')
    const logIn = () => device.call('POST', '/api/session', { pin: managerPin }, key('a'))
    await logIn()
    await logIn()
    const ids = [(await walkUp(manager)).json.id, (await walkUp(manager)).json.id]
    const batch = () =>
      manager.call('POST', '/api/orders/batch', { ids: [...ids, ...ids, 'none'], action: 'make' }, key('a'))
    const [first, again] = [await batch(), await batch()]
    expect([
      box.secrets().sessions.length,
      first.json.orders.map(({ state }: { state: string }) => state),
      first.json.refused,
      again.json.orders.map(({ version }: { version: number }) => version),
    ]).toEqual([2, ['making', 'making'], [{ id: 'none', code: 'order.unknown' }], [3, 3]])
  })

  it('draws one code', async () => {
    const codes = [
      await manager.call('POST', '/api/code', {}, key('a')),
      await manager.call('POST', '/api/code', {}, key('a')),
    ]
    expect(codes[1]?.json.code).toBe(codes[0]?.json.code)
  })

  it('has at most 64 characters', async () => {
    const answers = [await walkUp(manager, key('x'.repeat(64))), await walkUp(manager, key('x'.repeat(65)))]
    expect(answers.map(({ status }) => status)).toEqual([201, 400])
  })
})
