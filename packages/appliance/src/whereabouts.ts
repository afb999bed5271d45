import { hostname } from 'node:os'
import { bestOrigin, ownAddresses, watchAddresses } from '@pressobox/discovery'

/** Where this box is: its port, its names, its addresses; kept true while the network changes. */
export function whereabouts(host: string, configured: readonly string[]) {
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
  let best = ''
  const refresh = (): void => {
    names = new Set([...fixed, ...ownAddresses()])
    best = bestOrigin(host, port)
  }
  return {
    port: () => port,
    moveTo: (to: number) => {
      port = to
      refresh()
    },
    phoneOrigin: () => best,
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
      return watchAddresses(refresh)
    },
  }
}
