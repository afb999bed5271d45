import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestBox, type Device, type Json, type TestBox } from './testing/test-box.ts'

let box: TestBox
let staff: Device
let guest: Device
beforeEach(async () => {
  box = await startTestBox()
  staff = await box.staff('barista')
  guest = box.device()
  await guest.call('GET', '/api/stand')
  await staff.call('PUT', '/api/stand', { open: true })
  await rules({ windowMinutes: 60, hideSeconds: 0 })
})
afterEach(() => box.stop())

const rules = (change: Json) => staff.call('PATCH', '/api/config', change)
const code = async (): Promise<Json> => (await staff.call('GET', '/api/code')).json
const scan = async (device = guest): Promise<Json> =>
  (await device.call('POST', '/api/scans', { code: (await code()).code })).json
const place = (id: string, body: Json = { drink: 'flat-white' }, device = guest) =>
  device.call('PUT', `/api/orders/${id}`, body)
const step = (id: string, name: string, device = staff) => device.call('POST', `/api/orders/${id}/${name}`, {})
const order = async (id: string): Promise<Json> => (await staff.call('GET', `/api/orders/${id}`)).json
const ended = (id: string) => expect.poll(async () => (await order(id)).state, { interval: 20 }).toBe('timed-out')

describe('time, in fractions of a minute', () => {
  it('runs out while choosing, and gives the token back', async () => {
    await rules({ customerMinutes: 0.03 })
    const { orderId } = await scan()
    const taken = (await code()).tokens
    await ended(orderId)
    const { cause, number } = await order(orderId)
    expect([taken, cause, number, (await code()).tokens]).toEqual([9, 'Customer timedout', null, 10])
  })

  it('runs out for the barista from placing on, whoever makes it; recall begins anew with the same number', async () => {
    await rules({ baristaMinutes: 0.02 })
    const { orderId } = await scan()
    const placed = (await place(orderId)).json
    const made = (await step(orderId, 'make')).json
    await ended(orderId)
    const { cause } = await order(orderId)
    await rules({ baristaMinutes: 15 })
    const recalled = (await step(orderId, 'recall')).json
    expect([
      made.expiresAt === placed.expiresAt,
      cause,
      recalled.state,
      recalled.number,
      recalled.remainingMs > 890_000,
    ]).toEqual([true, 'Barista timedout', 'queued', 1, true])
  })

  it('is five minutes longer after extend, and ten seconds for an undo', async () => {
    const { orderId } = await scan()
    const placed = (await place(orderId)).json
    const extended = (await step(orderId, 'extend')).json
    await step(orderId, 'make')
    const undone = (await step(orderId, 'undo')).json
    await step(orderId, 'make')
    box.skip(10_001)
    const late = await step(orderId, 'undo')
    expect([
      Math.round((Date.parse(extended.expiresAt) - Date.parse(placed.expiresAt)) / 1000),
      undone.state,
      late.status,
      late.json.code,
    ]).toEqual([300, 'queued', 409, 'order.state'])
  })
})

describe('a rule that is edited', () => {
  it('acts on the live window', async () => {
    await scan()
    await rules({ drinksPerCode: 20 })
    const more = await code()
    await rules({ drinksPerCode: 1 })
    const none = await code()
    const late = await scan(box.device())
    expect([more.tokens, more.size, none.tokens, none.hidden, late.code]).toEqual([19, 20, 0, true, 'code.used-up'])
  })

  it('limits the queue, the event and the orders of one guest', async () => {
    await rules({ maxOrdersInQueue: 1 })
    await scan()
    const full = await scan(box.device())
    await rules({ maxOrdersInQueue: 20, eventQuota: 1 })
    const quota = await scan(box.device())
    await rules({ eventQuota: 0 })
    await staff.call('POST', '/api/code', {})
    const busy = await scan()
    await rules({ maxRunningPerCustomer: 2 })
    const second = await scan()
    expect([full.code, quota.code, busy.code, typeof second.orderId]).toEqual([
      'stand.full',
      'stand.closed',
      'customer.busy',
      'string',
    ])
  })

  it('asks for a name, and prints the ticket at the other step', async () => {
    await rules({ requireName: true, ticketOn: 'place' })
    const { orderId } = await scan()
    const nameless = await place(orderId)
    const placed = (await place(orderId, { drink: 'flat-white', name: 'Ada' })).json
    expect([nameless.status, nameless.json.code, nameless.json.field, placed.ticket]).toEqual([
      400,
      'request.invalid',
      'name',
      'queued',
    ])
  })
})

describe('placing', () => {
  it('the same again is nothing new; another drink keeps number and place', async () => {
    const { orderId } = await scan()
    const first = (await place(orderId)).json
    await staff.call('POST', '/api/orders', { drink: 'americano' })
    const same = (await place(orderId)).json
    const other = (await place(orderId, { drink: 'Cappuccino', modifiers: [{ group: 'Milk', option: 'Oat' }] })).json
    await step(orderId, 'make')
    const late = await place(orderId)
    expect([same.version - first.version, other.drink, other.modifiers, other.number, other.position]).toEqual([
      0,
      'cappuccino',
      [{ group: 'milk', option: 'oat' }],
      1,
      1,
    ])
    expect([late.status, late.json.code]).toEqual([409, 'order.state'])
  })

  it.each([
    [{ drink: 'petrol' }, 422, 'drink.unknown'],
    [{ drink: 'flat-white', modifiers: [{ group: 'Milk', option: 'Soy' }] }, 422, 'modifier.unknown'],
    [{ drink: 'flat-white', modifiers: [{ group: 'Sugar', option: 'Two' }] }, 422, 'modifier.unknown'],
    [
      {
        drink: 'flat-white',
        modifiers: [
          { group: 'milk', option: 'oat' },
          { group: 'milk', option: 'regular' },
        ],
      },
      422,
      'modifier.conflict',
    ],
    [{ drink: 'americano', modifiers: [{ group: 'milk', option: 'oat' }] }, 409, 'modifier.sold-out'],
    [{ drink: 'cappuccino' }, 409, 'drink.sold-out'],
  ])('%j is %i %s', async (body, status, told) => {
    await staff.call('PATCH', '/api/options/Milk/Oat', { available: false })
    await staff.call('PATCH', '/api/menu/Cappuccino', { available: false })
    const { orderId } = await scan()
    const answer = await place(orderId, body)
    expect([answer.status, answer.json.code]).toEqual([status, told])
  })
})

describe('a recall', () => {
  it('brings back what ended, from wherever, when there is room', async () => {
    const ids: string[] = []
    for (const last of [['complete'], ['complete', 'collect'], ['cancel']]) {
      const { id } = (await staff.call('POST', '/api/orders', { drink: 'americano' })).json
      for (const name of last) await step(id, name)
      ids.push(id)
    }
    await rules({ maxOrdersInQueue: 2 })
    const recalled = []
    for (const id of ids) recalled.push(await step(id, 'recall'))
    expect(recalled.map(({ json }) => json.code ?? [json.state, json.number])).toEqual([
      ['queued', 1],
      ['queued', 2],
      'stand.full',
    ])
  })
})
