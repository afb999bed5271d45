import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestBox, type Device, type TestBox } from './testing/test-box.ts'

let box: TestBox
let staff: Device
beforeAll(async () => {
  box = await startTestBox()
  staff = await box.staff()
})
afterAll(() => box.stop())

const list = async (query: string) => (await staff.call('GET', `/api/orders?${query}`)).json

describe('the list of orders', () => {
  it('has all that ended, a page at a time, also after a restart', async () => {
    const count = 120
    const placed: number[] = []
    for (let made = 0; made < count; made += 1) {
      const { id, number } = (await staff.call('POST', '/api/orders', { drink: 'americano' })).json
      await staff.call('POST', `/api/orders/${id}/cancel`, {})
      placed.push(number)
    }
    box = await box.restart()
    const seen: number[] = []
    for (let after = ''; ;) {
      const { orders, next } = await list(`state=collected,cancelled&limit=50&after=${after}`)
      seen.push(...orders.map(({ number }: { number: number }) => number))
      if (next === null) break
      after = next
    }
    expect(seen).toEqual(placed)
  })

  it('finds one by its number, which is then called back', async () => {
    const { orders } = await list('state=cancelled&number=1')
    const recalled = await staff.call('POST', `/api/orders/${orders[0].id}/recall`, {})
    expect([orders.length, recalled.json.state, recalled.json.number]).toEqual([1, 'queued', 1])
    expect((await list('state=cancelled&number=1')).orders).toEqual([])
  })

  it('has each order once, as it ended last, whoever asks at the same time', async () => {
    const before = (await list('state=collected,cancelled&limit=1000')).orders.length
    const { id } = (await staff.call('POST', '/api/orders', { drink: 'americano' })).json
    await staff.call('POST', `/api/orders/${id}/cancel`, {})
    await list('state=cancelled')
    await staff.call('POST', `/api/orders/${id}/recall`, {})
    await staff.call('POST', `/api/orders/${id}/complete`, {})
    await staff.call('POST', `/api/orders/${id}/collect`, {})
    // More than the box keeps at hand, so that it is found in the journal again.
    for (let made = 0; made < 110; made += 1) {
      const { id: other } = (await staff.call('POST', '/api/orders', { drink: 'americano' })).json
      await staff.call('POST', `/api/orders/${other}/cancel`, {})
    }
    const asked = Array.from({ length: 3 }, () => list('state=collected,cancelled&limit=1000'))
    for (const { orders } of await Promise.all(asked)) {
      const states = orders
        .filter((order: { id: string }) => order.id === id)
        .map(({ state }: { state: string }) => state)
      expect([states, orders.length]).toEqual([['collected'], before + 111])
    }
  })

  it('is of the event that is active, and of one that goes on again', async () => {
    const total = (await list('state=cancelled&limit=1000')).orders.length
    for (const { id } of (await list('state=queued,making,ready')).orders)
      await staff.call('POST', `/api/orders/${id}/cancel`, {})
    const { json } = await staff.call('POST', '/api/event', { eventId: 'OTHER' })
    const other = (await list('state=cancelled')).orders
    await staff.call('POST', '/api/event', { eventId: 'POPUP' })
    expect([json.eventId, other, (await list('state=cancelled&limit=1000')).orders.length]).toEqual([
      'OTHER',
      [],
      total + 1,
    ])
  })

  it('knows where no page begins', async () => {
    const { status } = await staff.call('GET', '/api/orders?after=nobody')
    expect(status).toBe(400)
  })
})
