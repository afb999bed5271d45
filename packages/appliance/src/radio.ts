import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)
const everyMs = 5000

/** A Wi-Fi that this machine is in, or that it is. */
export interface RadioNetwork {
  readonly interfaceName: string
  readonly ssid: string | null
  readonly isHotspot: boolean
}

export interface RadioLook {
  readonly networks: readonly RadioNetwork[]
  /** Phones on the hotspot; null where there is none. */
  readonly phones: number | null
}

/** What `iw dev` and `iw dev NAME station dump` say: for people, says its manual, so no line is taken that is not exactly so. */
const Interfaces = z
  .string()
  .max(100_000)
  .transform((text) =>
    text.split(/^\tInterface /m).flatMap((part): RadioNetwork[] => {
      const [, interfaceName] = /^([\w.-]{1,15})\n/.exec(part) ?? []
      if (interfaceName === undefined) return []
      const [, ssid] = /^\t\tssid (.{1,128})$/m.exec(part) ?? []
      return [
        { interfaceName, ssid: ssid === undefined ? null : unescaped(ssid), isHotspot: /^\t\ttype AP$/m.test(part) },
      ]
    }),
  )
const Stations = z
  .string()
  .max(1_000_000)
  .transform(
    (text) => new Set([...text.matchAll(/^Station ((?:[\da-f]{2}:){5}[\da-f]{2}) \(on /gm)].map(([, mac]) => mac)),
  )

/** `iw` writes each byte of a name that is no plain letter as `\xNN`. */
function unescaped(ssid: string): string {
  const bytes = ssid.replaceAll(/\\x([\da-f]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Where the machine's radios are looked for, and by which program. */
export interface RadioTools {
  readonly radios: string
  readonly iw: string
}

const own: RadioTools = { radios: '/sys/class/ieee80211', iw: 'iw' }

const nothing: RadioLook = { networks: [], phones: null }

/** The Wi-Fi of this machine, and how many phones are on it where it is the machine's own. */
export async function lookAtRadio({ radios, iw }: RadioTools = own): Promise<RadioLook> {
  const there = await readdir(radios).catch(() => [])
  if (there.length === 0) return nothing
  const ask = async (...words: string[]): Promise<string> => {
    const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }
    return (await run(iw, words, { timeout: 3000, maxBuffer: 1_000_000, env })).stdout
  }
  try {
    const networks = Interfaces.parse(await ask('dev'))
    const hotspots = networks.filter(({ isHotspot }) => isHotspot)
    const phones = await Promise.all(
      hotspots.map(async ({ interfaceName }) => Stations.parse(await ask('dev', interfaceName, 'station', 'dump'))),
    )
    return { networks, phones: hotspots.length === 0 ? null : phones.reduce((sum, { size }) => sum + size, 0) }
  } catch {
    return nothing
  }
}

export interface RadioWatch {
  readonly phones: () => number | null
  /** The interface of the Wi-Fi of this name; null where this machine is in no such one. */
  readonly interfaceOf: (ssid: string) => string | null
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

/** Asks again and again, one question at a time. */
export function watchRadio(look: () => Promise<RadioLook> = lookAtRadio, often = everyMs): RadioWatch {
  const listeners = new Set<() => void>()
  const seen: { now: RadioLook; timer: NodeJS.Timeout | null; stopped: boolean } = {
    now: nothing,
    timer: null,
    stopped: false,
  }
  const again = async (): Promise<void> => {
    const now = await look().catch(() => nothing)
    if (seen.stopped) return
    const changed = JSON.stringify(now) !== JSON.stringify(seen.now)
    seen.now = now
    if (changed) for (const listener of listeners) listener()
    seen.timer = setTimeout(() => void again(), often)
    seen.timer.unref()
  }
  void again()
  return {
    phones: () => seen.now.phones,
    interfaceOf: (ssid) => seen.now.networks.find((network) => network.ssid === ssid)?.interfaceName ?? null,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => {
      seen.stopped = true
      if (seen.timer !== null) clearTimeout(seen.timer)
    },
  }
}
