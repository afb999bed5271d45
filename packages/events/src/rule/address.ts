import { BadRule } from './bad-rule.ts'

/** An IP address as a number, and how many bits it has; null for any other text. Octets are decimal, leading zeros too. */
export function readAddress(text: string): { readonly bits: 32 | 128; readonly value: bigint } | null {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) {
    const octets = text.split('.').map(Number)
    if (octets.some((octet) => octet > 255)) return null
    return { bits: 32, value: octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n) }
  }
  return /^[\da-fA-F:]*:[\da-fA-F:]*$/.test(text) ? readIpv6(text) : null
}

function readIpv6(text: string): { readonly bits: 32 | 128; readonly value: bigint } | null {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [front = [], back = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - front.length - back.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  const groups = [...front, ...Array.from({ length: missing }, () => '0'), ...back]
  if (groups.some((group) => !/^[\da-fA-F]{1,4}$/.test(group))) return null
  const value = groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n)
  // An IPv4 address written as IPv6 (RFC 4291, 2.5.5.2) is that IPv4 address, as in EventBridge.
  return value >> 32n === 0xffffn ? { bits: 32, value: value & 0xffff_ffffn } : { bits: 128, value }
}

/** Whether a text is an address of a block in CIDR notation (RFC 4632), IPv4 or IPv6. */
export function readBlock(block: string, path: string): (text: string) => boolean {
  const [written = '', mask, ...more] = block.split('/')
  if (mask === undefined || mask === '' || more.length > 0)
    throw new BadRule(path, '"cidr" needs an address, one "/" and a number of bits')
  const address = readAddress(written)
  if (address === null) throw new BadRule(path, `"cidr" begins with ${JSON.stringify(written)}, which is no IP address`)
  // EventBridge takes no block of a single address: that is written as the address itself.
  if (!/^\+?\d{1,9}$/.test(mask) || Number(mask) >= address.bits)
    throw new BadRule(path, `"cidr" needs a number of bits from 0 to ${String(address.bits - 1)}`)
  const shift = BigInt(address.bits - Number(mask))
  const network = address.value >> shift
  return (text) => {
    const found = readAddress(text)
    return found !== null && found.bits === address.bits && found.value >> shift === network
  }
}
