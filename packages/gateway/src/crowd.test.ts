import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestBox, type Device, type TestBox } from './testing/test-box.ts'

let box: TestBox
let manager: Device
beforeEach(async () => {
  box = await startTestBox()
  manager = await box.staff()
  await manager.call('PUT', '/api/stand', { open: true })
})
afterEach(() => box.stop())

const codeNow = async (): Promise<string> => (await manager.call('GET', '/api/code')).json.code

describe('two hundred phones behind one address', () => {
  it('order in the same minute, each its own drink and number', async () => {
    await manager.call('PATCH', '/api/config', {
      drinksPerCode: 200,
      maxOrdersInQueue: 500,
      windowMinutes: 60,
      hideSeconds: 0,
    })
    const code = await codeNow()
    const numbers = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const phone = box.device()
        const scan = await phone.call('POST', '/api/scans', { code })
        return (await phone.call('PUT', `/api/orders/${scan.json.orderId}`, { drink: 'flat-white' })).json.number
      }),
    )
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
  })
})

describe('one who guesses', () => {
  it('codes waits after sixty a minute, and nobody else does', async () => {
    const guesser = box.device()
    await guesser.call('GET', '/api/stand')
    const guesses = await Promise.all(
      Array.from({ length: 70 }, (_, index) => guesser.call('POST', '/api/scans', { code: `guess-${String(index)}` })),
    )
    const limited = guesses.filter(({ json }) => json.code === 'rate.limited')
    const other = await box.device().call('POST', '/api/scans', { code: await codeNow() })
    expect([limited.length, Number(limited[0]?.headers.get('retry-after')) > 0, other.status]).toEqual([10, true, 201])
  })

  it('the PIN is locked, told for how long, and nobody who is logged in notices', async () => {
    const guesser = box.device()
    await guesser.call('GET', '/api/stand')
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => guesser.call('POST', '/api/session', { pin: '0000' })),
    )
    const [last] = answers.toReversed()
    const token = box.gateway.people.oneTimeToken('manager')
    expect([
      answers.map(({ status }) => status),
      last?.json.code,
      Number(last?.headers.get('retry-after')) > 0,
      (await manager.call('GET', '/api/config')).status,
      (await guesser.call('POST', '/api/session', { token })).status,
      (await guesser.call('POST', '/api/session', { token })).status,
    ]).toEqual([[401, 401, 401, 401, 401, 429, 429, 429], 'pin.locked', true, 200, 204, 401])
  })
})

describe('one who has had enough', () => {
  it('is told until when, in seconds, and staff are not counted', async () => {
    await manager.call('PATCH', '/api/config', { maxPerCustomerPerDay: 1, maxScansPerCode: 9 })
    const guest = box.device()
    const drink = async (device: Device) => {
      const scan = await device.call('POST', '/api/scans', {
        code: (await manager.call('POST', '/api/code', {})).json.code,
      })
      if (scan.status !== 201) return scan
      await device.call('PUT', `/api/orders/${scan.json.orderId}`, { drink: 'americano' })
      await manager.call('POST', `/api/orders/${scan.json.orderId}/complete`, {})
      return scan
    }
    await drink(guest)
    const second = await drink(guest)
    const [own, again] = [await drink(manager), await drink(manager)]
    const seconds = Number(second.headers.get('retry-after'))
    expect([second.status, second.json.code, seconds > 0 && seconds <= 86_400, own.status, again.status]).toEqual([
      429,
      'customer.limit',
      true,
      201,
      201,
    ])
  })

  it('is told which order still runs', async () => {
    const guest = box.device()
    const { orderId } = (await guest.call('POST', '/api/scans', { code: await codeNow() })).json
    const { code } = (await manager.call('POST', '/api/code', {})).json
    const { status, json } = await guest.call('POST', '/api/scans', { code })
    expect([status, json.code, json.orderId]).toEqual([409, 'customer.busy', orderId])
  })
})
