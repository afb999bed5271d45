import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

export interface Address {
  readonly address: string
  readonly family: 'IPv4' | 'IPv6'
  readonly interfaceName: string
}

const virtual = /^(docker|br-|veth|virbr|tun|tap|wg|utun|zt|tailscale|vmnet)/

/** Bridges and tunnels of containers and VPNs: phones are not there. */
export function isVirtual(name: string): boolean {
  return virtual.test(name)
}

/** Private IPv4 first (RFC 1918), then other IPv4, then global IPv6; bridges and tunnels after all of these; loopback only when there is nothing else. */
function rank(name: string, info: NetworkInterfaceInfo): number {
  if (info.internal) return 90
  const far = isVirtual(name) ? 40 : 0
  if (info.family === 'IPv4') {
    if (/^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(info.address)) return far
    return far + (info.address.startsWith('169.254.') ? 30 : 10)
  }
  return far + (info.address.startsWith('fe80') ? 80 : 20)
}

/** Addresses by which phones may reach this machine, the best first. */
export function reachableAddresses(interfaces: Interfaces = networkInterfaces()): readonly Address[] {
  const all = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? []).map((info) => ({ info, name, rank: rank(name, info) })),
  )
  const outside = all.filter(({ info }) => !info.internal && !info.address.startsWith('fe80'))
  return (outside.length > 0 ? outside : all.filter(({ info }) => info.internal))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ info, name }) => ({ address: info.address, family: info.family, interfaceName: name }))
}

/** The http origin that phones can reach: the address that was bound where it is one, one of the interface that their Wi-Fi is at, the best one otherwise. */
export function bestOrigin(
  host: string,
  port: number,
  addresses: readonly Address[] = reachableAddresses(),
  theirs: string | null = null,
): string {
  const anywhere = host === '0.0.0.0' || host === '::'
  const best = addresses.find(({ interfaceName }) => interfaceName === theirs) ?? addresses[0]
  const address = anywhere ? (best?.address ?? '127.0.0.1') : host
  const name = address.includes(':') ? `[${address}]` : address
  return `http://${name}${port === 80 ? '' : `:${String(port)}`}`
}

/** Every address of this machine, for telling whether a request called it by its own. */
export function ownAddresses(interfaces: Interfaces = networkInterfaces()): readonly string[] {
  return Object.values(interfaces).flatMap((infos) => (infos ?? []).map((info) => info.address.toLowerCase()))
}

/** A network card with what a venue's IT asks of it; cards without an address are in no network. */
export interface NetworkCard {
  readonly name: string
  readonly mac: string
  readonly addresses: readonly string[]
}

export function networkCards(interfaces: Interfaces = networkInterfaces()): readonly NetworkCard[] {
  return Object.entries(interfaces).flatMap(([name, infos]) => {
    const outside = (infos ?? []).filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
    const [first] = outside
    return first === undefined ? [] : [{ name, mac: first.mac, addresses: outside.map(({ address }) => address) }]
  })
}

/** One IPv4 address of each network that this machine is in; loopback when it is in none. */
export function ownNetworks(interfaces: Interfaces = networkInterfaces()): readonly string[] {
  const first = Object.values(interfaces).flatMap((infos) => infos?.find(({ family }) => family === 'IPv4') ?? [])
  const outside = first.filter(({ internal }) => !internal)
  return (outside.length > 0 ? outside : first).map(({ address }) => address)
}

const pollMs = 5000

/** Calls back when this machine's addresses have changed; hands back what ends it. */
export function watchAddresses(
  onChange: () => void,
  read: () => readonly string[] = () => ownAddresses(),
  everyMs = pollMs,
): () => void {
  let last = read().join()
  const timer = setInterval(() => {
    const now = read().join()
    if (now === last) return
    last = now
    onChange()
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
