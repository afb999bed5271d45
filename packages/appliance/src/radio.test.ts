import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lookAtRadio, watchRadio, type RadioLook, type RadioTools } from './radio.ts'

const folder = mkdtempSync(join(tmpdir(), 'radio-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'radios', 'phy0'), { recursive: true })
const radios = join(folder, 'radios')

/** A program that answers as `iw` does. */
function iw(name: string, dev: string, stations: string): string {
  const file = join(folder, name)
  writeFileSync(join(folder, `${name}.dev`), dev)
  writeFileSync(join(folder, `${name}.stations`), stations)
  writeFileSync(
    file,
    `#!/bin/sh\n[ "$*" = dev ] && exec cat "$0.dev"\n[ "$*" = "dev wlan0 station dump" ] && exec cat "$0.stations"\nexit 1\n`,
    { mode: 0o755 },
  )
  return file
}

const dev = (type: string): string =>
  `phy#0\n\tInterface wlan0\n\t\tifindex 3\n\t\twdev 0x1\n\t\taddr dc:a6:32:00:00:01\n\t\tssid Coffee\n\t\ttype ${type}\n\t\tchannel 6 (2437 MHz)\n`
const station = (mac: string): string => `Station ${mac} (on wlan0)\n\tinactive time:\t12 ms\n\tsignal:  \t-41 dBm\n`

const phonesOnHotspot = async (tools: RadioTools) => (await lookAtRadio(tools)).phones

describe('the phones on the hotspot', () => {
  it('are counted, each once', async () => {
    const file = iw('two', dev('AP'), station('0a:00:00:00:00:01') + station('0a:00:00:00:00:02').repeat(2))
    expect(await phonesOnHotspot({ radios, iw: file })).toBe(2)
  })

  it('are none of a radio that has joined a Wi-Fi, of a machine without one, or without the program', async () => {
    const joined = iw('joined', dev('managed'), station('0a:00:00:00:00:01'))
    expect(await phonesOnHotspot({ radios, iw: joined })).toBeNull()
    expect(await phonesOnHotspot({ radios: join(folder, 'nothing'), iw: joined })).toBeNull()
    expect(await phonesOnHotspot({ radios, iw: join(folder, 'nothing') })).toBeNull()
  })

  it('are not made up by what the program or a network calls itself', async () => {
    const named = dev('AP').replace('ssid Coffee', 'ssid x\n\tInterface $(reboot)\n\t\ttype AP')
    const noise = `\tStation 0a:00:00:00:00:09 (on wlan0)\nStation of the line\n${station('0A:ZZ')}`
    expect(await phonesOnHotspot({ radios, iw: iw('named', named, station('0a:00:00:00:00:01')) })).toBeNull()
    expect(await phonesOnHotspot({ radios, iw: iw('noise', dev('AP'), noise) })).toBe(0)
    expect(await phonesOnHotspot({ radios, iw: iw('flood', dev('AP'), 'x'.repeat(1_200_000)) })).toBeNull()
  })

  it('are asked for again and again, and told when they are others', async () => {
    const answers = [3, 3, 4]
    const look = (): Promise<RadioLook> => Promise.resolve({ networks: [], phones: answers.shift() ?? 4 })
    const watch = watchRadio(look, 1)
    const told: (number | null)[] = []
    watch.subscribe(() => told.push(watch.phones()))
    await expect.poll(() => told).toEqual([3, 4])
    watch.stop()
  })
})

it('the networks of the radio have their names as they are written, in any script', async () => {
  const file = iw('named-wifi', dev('managed').replace('ssid Coffee', String.raw`ssid Caf\xc3\xa9 \x5cBar`), '')
  expect((await lookAtRadio({ radios, iw: file })).networks).toEqual([
    { interfaceName: 'wlan0', ssid: String.raw`Café \Bar`, isHotspot: false },
  ])
})
