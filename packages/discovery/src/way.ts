import { BlockList, isIP } from 'node:net'
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'
import { isVirtual } from './addresses.ts'

/** How a phone comes: from a network that this machine is in, from another private one, or by a VPN or over the internet. */
export type Way = 'here' | 'routed' | 'outside'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** The way of a request from that address, as the socket tells it. */
export function wayOf(remote: string, interfaces: Interfaces = networkInterfaces()): Way {
  const address = remote.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (isIP(address) === 0) return 'outside'
  for (const [name, infos] of Object.entries(interfaces))
    if ((infos ?? []).some((info) => isIn(info, address, family))) return isVirtual(name) ? 'outside' : 'here'
  return privateNets.check(address, family) ? 'routed' : 'outside'
}

function isIn({ cidr }: NetworkInterfaceInfo, address: string, family: 'ipv4' | 'ipv6'): boolean {
  const [net, prefix] = (cidr ?? '').split('/')
  if (net === undefined || prefix === undefined || isIP(net) !== isIP(address)) return false
  const own = new BlockList()
  own.addSubnet(net, Number(prefix), family)
  return own.check(address, family)
}

// RFC 1918, RFC 4193, RFC 4291. Not RFC 6598 (100.64.0.0/10): that is a provider's network, or a VPN that borrows it.
const privateNets = new BlockList()
for (const [net, prefix] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['127.0.0.0', 8],
] as const)
  privateNets.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  privateNets.addSubnet(net, prefix, 'ipv6')
