import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isNear } from './crowd.ts'
import { startTestBox, type Device, type Json, type TestBox } from './testing/test-box.ts'

let box: TestBox
const sockets: Socket[] = []
beforeEach(async () => {
  box = await startTestBox()
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close()
  await box.stop()
})

/** What a page is told of how full the Wi-Fi is, the snapshot first. */
function listen(device: Device): Json[] {
  const heard: Json[] = []
  const socket = io(box.origin, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { origin: box.origin, cookie: device.cookie() },
  })
  sockets.push(socket)
  socket.on('snapshot', ({ view }: Json) => heard.push({ crowded: view.stand.crowded, crowd: view.crowd }))
  socket.on('crowded', (message: Json) => heard.push(message))
  socket.on('crowd', (crowd: Json) => heard.push({ crowd }))
  return heard
}

describe('how full the Wi-Fi is', () => {
  it('is told from four fifths of the hotspot on, and one phone less does not take it back', () => {
    const told = [7, 8, 7, 6, 7].reduce<boolean[]>(
      (was, phones) => [...was, isNear(phones, 10, was.at(-1) ?? false)],
      [],
    )
    expect([told, isNear(500, null, false), isNear(1, 1, false), isNear(0, 1, true)]).toEqual([
      [false, true, true, false, false],
      false,
      true,
      false,
    ])
  })

  it('reaches staff with its numbers and guests without, when it changes', async () => {
    box.putOnHotspot(7)
    const guest = box.device()
    await guest.call('GET', '/')
    const [staff, page] = [listen(await box.staff()), listen(guest)]
    await expect
      .poll(() => [staff[0], page[0]])
      .toEqual([{ crowded: false, crowd: { phones: 7, limit: 10, near: false } }, { crowded: false }])
    box.putOnHotspot(8)
    await expect.poll(() => page.at(-1)).toEqual({ crowded: true })
    await expect.poll(() => staff).toContainEqual({ crowd: { phones: 8, limit: 10, near: true } })
    expect((await guest.call('GET', '/api/stand')).json.crowded).toBe(true)
  })

  it('counts open pages where the box is no hotspot, and only if somebody said how many it holds', async () => {
    const manager = await box.staff()
    const guest = box.device()
    await guest.call('GET', '/')
    const [staff, page] = [listen(manager), listen(guest)]
    await expect.poll(() => staff).toContainEqual({ crowd: { phones: 1, limit: null, near: false } })
    expect((await guest.call('PUT', '/api/wifi/limit', { limit: 1 })).status).toBe(401)
    expect((await manager.call('PUT', '/api/wifi/limit', { limit: -1 })).status).toBe(400)
    await manager.call('PUT', '/api/wifi/limit', { limit: 1 })
    await expect.poll(() => page.at(-1)).toEqual({ crowded: true })
    expect((await manager.call('GET', '/api/wifi')).json).toEqual({ wifi: null, limit: 1 })
    await manager.call('PUT', '/api/wifi/limit', { limit: 0 })
    await expect.poll(() => page.at(-1)).toEqual({ crowded: false })
  })
})

it('another address of the box is told to everybody who may show it', async () => {
  const heard: Json[] = []
  const socket = io(box.origin, { transports: ['websocket'], forceNew: true, extraHeaders: { origin: box.origin } })
  sockets.push(socket)
  socket.on('address', (message: Json) => heard.push(message))
  await expect.poll(() => socket.connected).toBe(true)
  box.moveTo('http://10.55.0.1')
  await expect.poll(() => heard).toEqual([{ address: 'http://10.55.0.1' }])
})
