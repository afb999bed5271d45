import { expect, it } from 'vitest'
import { wayOf } from './way.ts'

const card = (address: string, prefix: number) => ({
  address,
  cidr: `${address}/${String(prefix)}`,
  netmask: '',
  mac: '00:00:00:00:00:01',
  internal: false,
  ...(address.includes(':') ? { family: 'IPv6' as const, scopeid: 0 } : { family: 'IPv4' as const }),
})
const interfaces = {
  wlan0: [card('192.168.4.1', 24), card('fd00:4::1', 64)],
  wg0: [card('10.8.0.1', 24)],
  lo: [card('127.0.0.1', 8)],
}

it('a phone in a network of the box is told from one that another network lets through, a VPN and mobile data', () => {
  const ways = [
    '192.168.4.20',
    '::ffff:192.168.4.20',
    'fd00:4::20',
    'fe80::1%wlan0',
    '192.168.5.20',
    '10.8.0.7',
    '100.64.3.4',
    '203.0.113.9',
    '2001:db8::1',
    '127.0.0.1',
    '',
  ].map((address) => wayOf(address, interfaces))
  expect(ways).toEqual([
    'here',
    'here',
    'here',
    'routed',
    'routed',
    'outside',
    'outside',
    'outside',
    'outside',
    'here',
    'outside',
  ])
})
