import { expect, it } from 'vitest'
import { isDetour } from './detour.ts'

it('a phone on the venue’s network is near, one that comes by a VPN or the internet is not', () => {
  const campus = { eth0: [{ cidr: '141.20.5.9/22' }, { cidr: '2001:db8:7::9/64' }], lo: [{ cidr: null }] }
  const near = ['192.168.4.20', '::ffff:10.1.2.3', 'fe80::1%wlan0', 'fd00::7', '141.20.6.1', '2001:db8:7::5', '']
  const far = ['100.101.1.2', '8.8.8.8', '::ffff:141.20.9.1', '2001:db8:8::5']
  expect([near.filter((each) => isDetour(each, campus)), far.filter((each) => !isDetour(each, campus))]).toEqual([
    [],
    [],
  ])
})
