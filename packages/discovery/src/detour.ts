import { BlockList, isIPv4, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'

type Interfaces = Readonly<Record<string, readonly { readonly cidr: string | null }[] | undefined>>

/** Networks that a venue has: RFC 1918, link-local, loopback, unique local addresses (RFC 4193). Shared ones (RFC 6598) are those of VPNs. */
const venues = [
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
] as const

/** A phone that comes from neither a venue's network nor one of this machine's own came by a detour: a VPN, or mobile data. */
export function isDetour(remote: string, interfaces: Interfaces = networkInterfaces()): boolean {
  const address = remote.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : null
  if (family === null) return false
  const near = new BlockList()
  for (const [network, prefix, kind] of venues) near.addSubnet(network, prefix, kind)
  for (const { cidr } of Object.values(interfaces).flatMap((infos) => infos ?? [])) {
    const [network = '', prefix = ''] = cidr?.split('/') ?? []
    if (network !== '') near.addSubnet(network, Number(prefix), isIPv4(network) ? 'ipv4' : 'ipv6')
  }
  return !near.check(address, family)
}
