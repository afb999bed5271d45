import { expect, it } from 'vitest'
import { lostCause } from './lost-cause.ts'

const box = { onLine: true, link: null, hostname: '192.168.4.1' }

it('tells no network, mobile data, a name that is not found, and what it cannot know apart', () => {
  expect([
    lostCause({ ...box, onLine: false }),
    lostCause({ ...box, link: 'none' }),
    lostCause({ ...box, link: 'cellular' }),
    lostCause({ ...box, link: 'cellular', hostname: 'presso.local' }),
    lostCause({ ...box, link: 'wifi', hostname: 'presso.local' }),
    lostCause({ ...box, link: 'wifi' }),
    lostCause({ ...box, hostname: '[fd00::1]' }),
    lostCause(box),
  ]).toEqual(['offline', 'offline', 'mobile', 'mobile', 'name', 'unknown', 'unknown', 'unknown'])
})
