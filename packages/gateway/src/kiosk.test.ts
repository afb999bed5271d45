import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestBox, type Device, type TestBox } from './testing/test-box.ts'

let box: TestBox
let barista: Device
beforeAll(async () => {
  box = await startTestBox()
  barista = await box.staff('barista')
  await barista.call('PUT', '/api/stand', { open: true })
})
afterAll(() => box.stop())

const flatWhite = { drink: 'flat-white', modifiers: [{ group: 'milk', option: 'oat' }] }

describe('a guest kiosk', () => {
  it('is paired like a display, orders in the one queue as a source of its own, and learns the number alone', async () => {
    const tablet = box.device()
    const { code } = (await tablet.call('POST', '/api/pairings', { role: 'kiosk' })).json
    await barista.call('POST', `/api/pairings/${code}`, {})
    await tablet.call('POST', `/api/pairings/${code}/claim`, {})
    expect((await tablet.call('GET', '/api/session')).json).toEqual({ role: 'kiosk', name: 'Kiosk 1' })
    const ordered = await tablet.call('POST', '/api/kiosk/orders', flatWhite)
    expect([ordered.status, ordered.json]).toEqual([
      201,
      {
        number: 1,
        label: { drink: 'Flat White', modifiers: ['Oat'], differing: ['Oat'] },
        wait: ordered.json.wait,
        slip: false,
      },
    ])
    const [order] = (await barista.call('GET', '/api/orders?state=queued')).json.orders
    expect([order.source, order.name, order.position]).toEqual(['kiosk', null, 1])
    expect((await barista.call('GET', '/api/code')).json.tokens).toBe(10)
    const events = (await barista.call('GET', '/api/events')).text
    expect(events).toContain('"userId":"kiosk"')
    // What it ordered is not its own: nobody who takes the tablet can change it.
    const own = await tablet.call('GET', '/api/orders/mine')
    const reached = await Promise.all([
      tablet.call('GET', `/api/orders/${order.id}`),
      tablet.call('POST', `/api/orders/${order.id}/cancel`, {}),
      tablet.call('GET', '/api/code'),
      tablet.call('POST', `/api/orders/${order.id}/make`, {}),
    ])
    expect([own.json.orders, reached.map(({ json }) => json.code)]).toEqual([
      [],
      ['order.unknown', 'order.unknown', 'session.forbidden', 'session.forbidden'],
    ])
  })

  it('obeys what guests obey: sold out, full, closed', async () => {
    const tablet = await box.staff('kiosk')
    const order = async () => (await tablet.call('POST', '/api/kiosk/orders', flatWhite)).json.code
    await barista.call('PATCH', '/api/options/milk/oat', { available: false })
    const soldOut = await order()
    await barista.call('PATCH', '/api/options/milk/oat', { available: true })
    await barista.call('PATCH', '/api/config', { maxOrdersInQueue: 1 })
    const full = await order()
    await barista.call('PUT', '/api/stand', { open: false })
    expect([soldOut, full, await order()]).toEqual(['modifier.sold-out', 'stand.full', 'stand.closed'])
  })

  it('is nobody else: no guest, display or barista orders as one', async () => {
    const others = [box.device(), await box.staff('display'), barista]
    const answers = await Promise.all(others.map((other) => other.call('POST', '/api/kiosk/orders', flatWhite)))
    expect(answers.map(({ json }) => json.code)).toEqual(['session.required', 'session.forbidden', 'session.forbidden'])
  })
})
