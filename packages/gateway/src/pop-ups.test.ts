import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestBox, type Device, type TestBox } from './testing/test-box.ts'

let box: TestBox
let staff: Device
beforeEach(async () => {
  box = await startTestBox()
  staff = await box.staff('barista')
})
afterEach(() => box.stop())

const go = (eventId: string, copyFrom?: string) =>
  staff.call('POST', '/api/event', { eventId, ...(copyFrom === undefined ? {} : { copyFrom }) })
const walkUp = (drink = 'americano') => staff.call('POST', '/api/orders', { drink })

/** What this event has of its own, in a line. */
async function own(): Promise<readonly unknown[]> {
  const { json: stand } = await staff.call('GET', '/api/stand')
  const { json: config } = await staff.call('GET', '/api/config')
  const flatWhite = stand.menu.find(({ id }: { id: string }) => id === 'flat-white')
  return [stand.eventId, config.name, config.drinksPerCode, stand.menu.length, flatWhite?.available ?? null]
}

/** A first event that is unlike the defaults in all that it has. */
async function unlike(): Promise<void> {
  const { menu } = (await staff.call('GET', '/api/stand')).json
  await staff.call('PATCH', '/api/config', { name: 'Tuesday', drinksPerCode: 3, eventQuota: 2 })
  await staff.call('PUT', '/api/menu', menu.slice(0, 2))
  await staff.call('PATCH', '/api/menu/flat-white', { available: false })
}

describe('another event', () => {
  it('begins with the defaults, and the first finds its own again, also after a restart', async () => {
    await unlike()
    const first = await own()
    await go('FAIR')
    const second = await own()
    await staff.call('PATCH', '/api/config', { name: 'Fair' })
    box = await box.restart()
    const restarted = await own()
    await go('POPUP')
    expect([second, restarted, await own()]).toEqual([
      ['FAIR', 'Pressobox', 10, 5, true],
      ['FAIR', 'Fair', 10, 5, true],
      first,
    ])
  })

  it('may begin with another’s menu and rules, but not with its stock', async () => {
    await unlike()
    const answer = await go('FAIR', 'POPUP')
    expect([answer.status, await own()]).toEqual([200, ['FAIR', 'Tuesday', 3, 2, true]])
  })

  it('copies from one that there is, and says so otherwise', async () => {
    const { status, json } = await go('FAIR', 'NOWHERE')
    expect([status, json.code, json.field, (await own())[0]]).toEqual([400, 'request.invalid', 'copyFrom', 'POPUP'])
  })

  it('waits for what runs, and says how much', async () => {
    await staff.call('PUT', '/api/stand', { open: true })
    await walkUp()
    const { status, json } = await go('FAIR')
    expect([status, json.code, json.running, json.detail]).toEqual([
      409,
      'order.state',
      1,
      'One order is still running. Finish or end what runs first.',
    ])
  })

  it('is active once: the same again changes nothing', async () => {
    await go('FAIR')
    const { seq } = (await staff.call('GET', '/healthz')).json
    const again = await go('FAIR', 'NOWHERE')
    expect([again.status, (await staff.call('GET', '/healthz')).json.seq]).toEqual([200, seq])
  })

  it('has its own numbers, quota and orders', async () => {
    await staff.call('PUT', '/api/stand', { open: true })
    await staff.call('PATCH', '/api/config', { eventQuota: 1 })
    const old = (await walkUp()).json
    await staff.call('POST', `/api/orders/${old.id}/complete`, {})
    await go('FAIR')
    const first = (await walkUp()).json
    const listed = (await staff.call('GET', '/api/orders?state=queued,ready,collected')).json.orders
    const recalled = await staff.call('POST', `/api/orders/${old.id}/recall`, {})
    await staff.call('POST', `/api/orders/${first.id}/cancel`, {})
    await go('POPUP')
    const back = (await staff.call('POST', `/api/orders/${old.id}/recall`, {})).json
    expect([
      first.number,
      listed.map(({ id }: { id: string }) => id),
      recalled.json.code,
      back.number,
      (await walkUp()).json.number,
    ]).toEqual([1, [first.id], 'order.unknown', 1, 2])
  })

  it('is refused while orders run, and what waits on the counter counts as collected, missed or not', async () => {
    await staff.call('PATCH', '/api/config', { readyMinutes: 0.001 })
    const [missed, running] = [(await walkUp()).json, (await walkUp()).json]
    await staff.call('POST', `/api/orders/${missed.id}/complete`, {})
    await expect.poll(async () => (await staff.call('GET', `/api/orders/${missed.id}`)).json.missed).toBe(true)
    const refused = await go('FAIR')
    await staff.call('POST', '/api/orders/batch', { ids: [running.id], action: 'cancel' })
    await go('FAIR')
    const { state, missed: still } = (await staff.call('GET', `/api/orders/${missed.id}`)).json
    expect([refused.status, refused.json.code, state, still]).toEqual([409, 'order.state', 'collected', false])
  })

  it('ends the codes of the one before, which are known as expired', async () => {
    await staff.call('PUT', '/api/stand', { open: true })
    const { code } = (await staff.call('GET', '/api/code')).json
    await go('FAIR')
    await staff.call('PUT', '/api/stand', { open: true })
    expect((await box.device().call('POST', '/api/scans', { code })).json.code).toBe('code.expired')
  })
})
