import { createApi, createCookieJar } from '@pressobox/client'
import type { Device } from './device.ts'

/** A device whose screen asks the box at each look, so that what it shows never depends on a socket's haste. */
export function askingDevice(origin: string, role: 'guest' | 'staff'): Device {
  const api = createApi({ origin, fetch: createCookieJar().fetch })
  return {
    api,
    orders: async () => {
      const list = await (role === 'guest' ? api.mine() : api.orders({ state: ['queued', 'making'] }))
      return list.ok ? list.value.orders : []
    },
    stand: async () => {
      const stand = await api.stand()
      return stand.ok ? stand.value : null
    },
    restart: () => undefined,
    putAway: () => undefined,
  }
}
