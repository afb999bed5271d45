import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookAtMachine } from './machine.ts'

describe('the machine', () => {
  it('says what the kernel of a Pi says, and nothing where there is nothing to read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'presso-'))
    const [zone, volt] = [join(folder, 'class/thermal/thermal_zone0'), join(folder, 'class/hwmon/hwmon1')]
    const places = { sys: folder, release: join(folder, 'release.json') }
    const blank = await lookAtMachine(folder, { trusted: false, owned: false }, places)
    await Promise.all([zone, volt].map((path) => mkdir(path, { recursive: true })))
    await writeFile(join(zone, 'temp'), '71400\n')
    await writeFile(join(volt, 'name'), 'rpi_volt\n')
    await writeFile(join(volt, 'in0_lcrit_alarm'), '1\n')
    const image = { version: '0.1.0', profile: 'kiosk', screen: 'chromium' }
    await writeFile(places.release, JSON.stringify({ ...image, commit: 'abc' }))
    const pi = await lookAtMachine(folder, { trusted: true, owned: true }, places)
    await rm(folder, { recursive: true })
    expect([blank, pi]).toEqual([
      {
        clockTrusted: false,
        owned: false,
        wall: blank.wall,
        freeMegabytes: blank.freeMegabytes,
        celsius: null,
        undervoltage: null,
        image: null,
      },
      {
        clockTrusted: true,
        owned: true,
        wall: pi.wall,
        freeMegabytes: pi.freeMegabytes,
        celsius: 71,
        undervoltage: true,
        image,
      },
    ])
    expect(blank.freeMegabytes).toBeGreaterThan(0)
  })
})
