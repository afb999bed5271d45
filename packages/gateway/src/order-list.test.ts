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

  it('knows where no page begins', async () => {
    const { status } = await staff.call('GET', '/api/orders?after=nobody')
    expect(status).toBe(400)
  })
})
