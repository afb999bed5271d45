import { hostname } from 'node:os'
import { bestOrigin, ownAddresses, reachableAddresses, watchAddresses } from '@pressobox/discovery'

/** Which Wi-Fi guests join. */
export interface GuestNetwork {
  /** Its interface; null where the box is not in it, or nobody said which one it is. */
  readonly interfaceName: () => string | null
  readonly subscribe: (listener: () => void) => () => void
}

/** Where this box is: its port, its names, its addresses; kept true while the network changes. Guests are sent to an address of the network that they are in, where that is known. */
export function whereabouts(host: string, configured: readonly string[], guests: GuestNetwork) {
  let port = 0
  let announced: () => string | null = () => null
  const fixed = [
    ...configured,
    host,
    hostname().toLowerCase(),
    `${hostname().toLowerCase()}.local`,
    'localhost',
    '127.0.0.1',
    '::1',
    'presso.local',
  ]
  let names: ReadonlySet<string> = new Set(fixed)
  let addresses = reachableAddresses()
  const listeners = new Set<() => void>()
  const phoneOrigin = (): string => bestOrigin(host, port, addresses, guests.interfaceName())
  let told = ''
  const tell = (): void => {
    const now = phoneOrigin()
    if (now === told) return
    told = now
    for (const listener of listeners) listener()
  }
  const refresh = (): void => {
    names = new Set([...fixed, ...ownAddresses()])
    addresses = reachableAddresses()
    tell()
  }
  return {
    port: () => port,
    moveTo: (to: number) => {
      port = to
      refresh()
    },
    phoneOrigin,
    /** Calls back when phones find the box somewhere else; hands back what ends it. */
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ownOrigin: () => bestOrigin(host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host, port),
    /** The name that the box goes by on its network, with its port as an address bar wants it; null while it has none. */
    hostName: () => {
      const name = announced()
      return name === null || port === 80 ? name : `${name}:${String(port)}`
    },
    names: (): ReadonlySet<string> => {
      const name = announced()
      if (name !== null && !names.has(name)) names = new Set([...names, name])
      return names
    },
    /** Follows the announced name and the machine's addresses; hands back what ends it. */
    follow: (hostName: () => string | null) => {
      announced = hostName
      const stops = [watchAddresses(refresh), guests.subscribe(tell)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
