import { setTimeout as pause } from 'node:timers/promises'
import { createApi, createCookieJar, createLive, type Api, type LiveConnection } from '@pressobox/client'
import type { OrderView, StandView } from '@pressobox/protocol'

/** What a robot holds in its hand: a phone or a console, with cookies of its own. */
export interface Device {
  readonly api: Api
  /** The orders on its screen: a guest's own, or all that staff see. */
  readonly orders: () => Promise<readonly OrderView[]>
  /** The stand on its screen; null while nothing came yet. */
  readonly stand: () => Promise<StandView | null>
  /** Shows what the box shows to whoever the device is now, as after logging in. */
  readonly restart: () => void
  readonly putAway: () => void
}

export interface DeviceOptions {
  readonly origin: string
  /** Cookies that it has from the start. */
  readonly cookies?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** A device whose screen is live: it hears of changes by its socket, as pages do. The socket opens at the first look. */
export function liveDevice({ origin, cookies = {}, signal }: DeviceOptions): Device {
  const jar = createCookieJar(fetch, cookies)
  const api = createApi({
    origin,
    fetch: jar.fetch,
    // Whoever is told to stop does not try again.
    pause: (ms) => pause(ms, undefined, { signal }),
  })
  let live: LiveConnection | null = null
  const look = (): LiveConnection =>
    (live ??= createLive({ origin, headers: { cookie: jar.header() }, page: null, firstDelayMs: 200 }))
  return {
    api,
    orders: () => {
      const { view } = look().get()
      return Promise.resolve(view === null || view.role === 'display' ? [] : view.orders)
    },
    stand: () => Promise.resolve(look().get().view?.stand ?? null),
    restart: () => live?.restart(),
    putAway: () => live?.stop(),
  }
}
