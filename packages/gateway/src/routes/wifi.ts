import { z } from 'zod'
import { nothing, ok } from '../reply.ts'
import { asking, taking, type Route } from '../route.ts'

/** As IEEE 802.11 and WPA have it: a name of 32 bytes at most, a password of 8 to 63 characters. */
const Wifi = z.strictObject({
  ssid: z.string().min(1).max(32),
  password: z.string().min(8).max(63).nullable().default(null),
  hidden: z.boolean().default(false),
})

/** The Wi-Fi that the display tells guests to join. */
export const wifiRoutes: readonly Route[] = [
  asking({
    method: 'get',
    path: '/api/wifi',
    who: 'manager',
    gives:
      'The Wi-Fi that displays show, or null, and how many phones it holds: null for what is usual, 0 for any number',
    handle: ({ house: { parts } }) => ok({ wifi: parts.wifi.get(), limit: parts.wifi.limit() }),
  }),
  taking({
    method: 'put',
    path: '/api/wifi',
    who: 'manager',
    gives: 'Displays show this Wi-Fi from their next code on',
    body: Wifi,
    handle: async (ask, wifi) => {
      await ask.house.parts.wifi.set(wifi)
      return ok({ wifi })
    },
  }),
  taking({
    method: 'put',
    path: '/api/wifi/limit',
    who: 'manager',
    gives:
      'So many phones the Wi-Fi holds; null for what is usual (10 on the own hotspot, any number elsewhere), 0 for any number',
    body: z.strictObject({ limit: z.number().int().min(0).max(1000).nullable() }),
    handle: async ({ house }, { limit }) => {
      await house.crowd.setLimit(limit)
      return ok({ limit })
    },
  }),
  asking({
    method: 'delete',
    path: '/api/wifi',
    who: 'manager',
    status: 204,
    gives: 'Displays show no Wi-Fi any more',
    handle: async (ask) => {
      await ask.house.parts.wifi.set(null)
      return nothing
    },
  }),
]
