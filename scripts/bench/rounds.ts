import { io } from 'socket.io-client'
import type { Answer, Phone } from './load.ts'

const longest = 10_000
const drink = { drink: 'flat-white', modifiers: [{ group: 'milk', option: 'oat' }] }

/** So many phones at once, each with its connection, do their share of the work; hands back what was done a second. */
async function share(count: number, phones: number, act: () => { once: () => Promise<void>; end: () => void }) {
  let left = count
  const began = performance.now()
  const one = async (): Promise<void> => {
    const { once, end } = act()
    while (left > 0) {
      left -= 1
      await once()
    }
    end()
  }
  await Promise.all(Array.from({ length: phones }, one))
  return (count * 1000) / (performance.now() - began)
}

/** Whole journeys a second: each a new device that scans and places, and a desk that makes and completes. */
export async function journeys(manager: Phone, phones: number, count: number): Promise<number> {
  const { json } = await manager.ask('POST', '/api/code', {})
  const code = String(json['code'])
  return share(count, phones, () => {
    const desk = manager.sibling(manager.cookies)
    const phone = manager.sibling('')
    const once = async (): Promise<void> => {
      phone.cookies = ''
      const { json: scan } = await phone.ask('POST', '/api/scans', { code })
      const path = `/api/orders/${String(scan['orderId'])}`
      await phone.ask('PUT', path, drink)
      await desk.ask('POST', `${path}/make`, {})
      const done = await desk.ask('POST', `${path}/complete`, {})
      if (done.status !== 200) throw new Error(JSON.stringify(done))
    }
    const end = (): void => {
      phone.hangUp()
      desk.hangUp()
    }
    return { once, end }
  })
}

/** The same number of requests against the bare server. */
export async function bareJourneys(bare: Phone, phones: number, count: number): Promise<number> {
  const requests = await share(count * 4, phones, () => {
    const phone = bare.sibling('')
    return { once: async () => void (await phone.ask('POST', '/append', drink)), end: () => phone.hangUp() }
  })
  return requests / 4
}

interface Told {
  readonly type?: string
  readonly drink?: string
}

/** One server as a barista's socket sees it: what puts an order in, what takes it out again, and the event that tells of it. */
export interface Desk {
  readonly origin: string
  readonly cookies: string
  readonly place: () => Promise<Answer>
  readonly finish: (placed: Answer) => Promise<void>
  readonly tells: (event: Told) => boolean
}

/** From sending an order to hearing of it on the barista's socket, ms, sorted. */
export async function latency(desk: Desk, rounds: number): Promise<readonly number[]> {
  const extraHeaders = { cookie: desk.cookies }
  const socket = io(desk.origin, { transports: ['websocket'], forceNew: true, extraHeaders })
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()))
  let hear: () => void = () => undefined
  socket.on('event', (event: Told) => {
    if (desk.tells(event)) hear()
  })
  const times: number[] = []
  for (let index = 0; index < rounds; index += 1) {
    const heard = new Promise<void>((resolve) => (hear = resolve))
    // A socket that was cut off meanwhile never hears of it: that shows as so long.
    const patience = setTimeout(() => hear(), longest)
    const began = performance.now()
    const placed = desk.place()
    await heard
    times.push(performance.now() - began)
    clearTimeout(patience)
    hear = () => undefined
    await desk.finish(await placed)
  }
  socket.disconnect()
  return times.toSorted((a, b) => a - b)
}
