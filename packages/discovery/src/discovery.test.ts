import type { NetworkInterfaceInfo } from 'node:os'
import { Bonjour, type Service } from 'bonjour-service'
import { describe, expect, it } from 'vitest'
import { bestOrigin, reachableAddresses, watchAddresses } from './addresses.ts'
import { announce } from './announce.ts'
import { wifiCode } from './wifi-code.ts'

function card(address: string, internal = false): NetworkInterfaceInfo {
  const shared = { address, netmask: '', mac: '', internal, cidr: null }
  return address.includes(':') ? { ...shared, family: 'IPv6', scopeid: 0 } : { ...shared, family: 'IPv4' }
}

describe('the address for phones', () => {
  it('is a private one of a real card first, a bridge’s after that, loopback only when there is nothing else', () => {
    const interfaces = {
      lo: [card('127.0.0.1', true)],
      docker0: [card('172.17.0.1')],
      wlan0: [card('fe80::1'), card('192.168.4.1')],
      eth0: [card('8.8.8.8')],
    } as const
    expect([
      reachableAddresses(interfaces).map(({ address }) => address),
      reachableAddresses({ lo: [card('127.0.0.1', true)] }).map(({ address }) => address),
    ]).toEqual([['192.168.4.1', '8.8.8.8', '172.17.0.1'], ['127.0.0.1']])
  })

  it('is what the box listens on where that is one address', () => {
    const addresses = reachableAddresses({ eth0: [card('10.0.0.5')] })
    expect([
      bestOrigin('0.0.0.0', 80, addresses),
      bestOrigin('127.0.0.1', 8080, addresses),
      bestOrigin('::1', 8080, addresses),
    ]).toEqual(['http://10.0.0.5', 'http://127.0.0.1:8080', 'http://[::1]:8080'])
  })

  it('is that of the Wi-Fi that guests are told to join, as long as the box is in it', () => {
    const there = { eth0: [card('192.168.1.20')], wlan0: [card('10.55.0.1')] }
    const gone = { eth0: [card('192.168.1.20')] }
    expect(
      [there, gone].map((interfaces) => bestOrigin('0.0.0.0', 80, reachableAddresses(interfaces), 'wlan0')),
    ).toEqual(['http://10.55.0.1', 'http://192.168.1.20'])
  })

  it('is looked at again when it changes', async () => {
    const seen = [['a'], ['a'], ['b']]
    await new Promise<void>((resolve) => {
      const stop = watchAddresses(
        () => {
          stop()
          resolve()
        },
        () => seen.shift() ?? ['b'],
        5,
      )
    })
    expect(seen).toEqual([])
  })
})

describe('a Wi-Fi code', () => {
  it('escapes what would end a field', () => {
    expect([
      wifiCode({ ssid: 'Bar;1', password: 'a:b\\c', hidden: false }),
      wifiCode({ ssid: 'Open', password: null, hidden: true }),
    ]).toEqual(['WIFI:T:WPA;S:Bar\\;1;P:a\\:b\\\\c;;', 'WIFI:T:nopass;S:Open;H:true;;'])
  })
})

describe('the announcer', () => {
  it('is heard by another process of the network, says goodbye, and ends within a moment', async () => {
    const announcement = announce({
      name: 'presso-test',
      port: 8080,
      txt: { version: '0' },
      ipv6: false,
      avahi: false,
      log: () => undefined,
    })
    const bonjour = new Bonjour(undefined, () => undefined)
    try {
      const port = await new Promise<number>((resolve) => {
        bonjour.find({ type: 'presso' }, (service) => {
          if (service.name.startsWith('presso-test')) resolve(service.port)
        })
      })
      await expect.poll(() => announcement.hostName(), { timeout: 10_000 }).toMatch(/^presso-test(-\d)?\.local$/)
      expect(port).toBe(8080)
      announcement.tell({ version: '0', event: 'FAIR' })
      const events: unknown[] = []
      const hear = (service: Service): void => {
        const { txt }: { readonly txt?: { readonly event?: string } } = service
        if (service.name.startsWith('presso-test')) events.push(txt?.event)
      }
      // Who asks just before the records change hears the old ones first, and the new ones as a change.
      bonjour.find({ type: 'presso' }, hear).on('txt-update', hear)
      await expect.poll(() => events, { timeout: 10_000 }).toContain('FAIR')
    } finally {
      await announcement.stop()
      bonjour.destroy()
    }
  })
})
