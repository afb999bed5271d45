import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** An address of the box and a port that it serves on: extensions do not come in by its own front door. */
export type IsOwn = (address: string, port: number) => boolean

const local = new BlockList()
// RFC 1918, RFC 3927, RFC 4193, RFC 4291, and the box itself.
for (const [net, prefix] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['127.0.0.0', 8],
] as const)
  local.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['fc00::', 7],
  ['fe80::', 10],
  ['::1', 128],
] as const)
  local.addSubnet(net, prefix, 'ipv6')

export class FarAway extends Error {}

/** Why an address is not to be reached; null when it is. */
function no(address: string, port: number, isOwn: IsOwn): FarAway | null {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  // An old address in new clothes (::ffff:7f00:1 is 127.0.0.1) is only written so to look like another one.
  if (family === 'ipv6' && /^::ffff:/i.test(address)) return new FarAway(`${address} is not written plainly`)
  if (isOwn(address, port)) return new FarAway('that is the box itself')
  return local.check(address, family) ? null : new FarAway(`${address} is not in the local network`)
}

/** Looks a name up once, and lets nobody connect to what is not nearby: a name that points elsewhere later gains nothing. */
export function nearby(port: number, isOwn: IsOwn): LookupFunction {
  return (name, options, answer) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return answer(error, '', 4)
      const refused = addresses.map(({ address }) => no(address, port, isOwn)).find((each) => each !== null)
      const [first] = addresses
      if (refused !== undefined || first === undefined) return answer(refused ?? new FarAway('no address'), '', 4)
      return options.all === true ? answer(null, addresses) : answer(null, first.address, first.family)
    })
  }
}

/** The same for a host that is an address already: nothing looks that up. */
export function refusedAddress(host: string, port: number, isOwn: IsOwn): FarAway | null {
  const bare = host.replace(/^\[|\]$/g, '')
  return isIP(bare) === 0 ? null : no(bare, port, isOwn)
}
