import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)
const everyMs = 5000

/** What `iw dev` and `iw dev NAME station dump` say: for people, says its manual, so no line is taken that is not exactly so. */
const Interfaces = z
  .string()
  .max(100_000)
  .transform((text) =>
    text.split(/^\tInterface /m).flatMap((part) => {
      const [, name] = /^([\w.-]{1,15})\n/.exec(part) ?? []
      return name !== undefined && /^\t\ttype AP$/m.test(part) ? [name] : []
    }),
  )
const Stations = z
  .string()
  .max(1_000_000)
  .transform(
    (text) => new Set([...text.matchAll(/^Station ((?:[\da-f]{2}:){5}[\da-f]{2}) \(on /gm)].map(([, mac]) => mac)),
  )

/** Where the machine's radios are looked for, and by which program. */
export interface RadioTools {
  readonly radios: string
  readonly iw: string
}

const own: RadioTools = { radios: '/sys/class/ieee80211', iw: 'iw' }

/** Phones on this machine's own hotspot; null where it is none. */
export async function phonesOnHotspot({ radios, iw }: RadioTools = own): Promise<number | null> {
  const there = await readdir(radios).catch(() => [])
  if (there.length === 0) return null
  const ask = async (...words: string[]): Promise<string> => {
    const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }
    return (await run(iw, words, { timeout: 3000, maxBuffer: 1_000_000, env })).stdout
  }
  try {
    const hotspots = Interfaces.parse(await ask('dev'))
    if (hotspots.length === 0) return null
    const phones = await Promise.all(
      hotspots.map(async (name) => Stations.parse(await ask('dev', name, 'station', 'dump'))),
    )
    return phones.reduce((sum, { size }) => sum + size, 0)
  } catch {
    return null
  }
}

export interface RadioWatch {
  /** Phones on the hotspot; null where there is none. */
  readonly phones: () => number | null
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

/** Asks again and again, one question at a time. */
export function watchRadio(look: () => Promise<number | null> = phonesOnHotspot, often = everyMs): RadioWatch {
  const listeners = new Set<() => void>()
  const seen: { phones: number | null; timer: NodeJS.Timeout | null; stopped: boolean } = {
    phones: null,
    timer: null,
    stopped: false,
  }
  const again = async (): Promise<void> => {
    const phones = await look().catch(() => null)
    if (seen.stopped) return
    if (phones !== seen.phones) {
      seen.phones = phones
      for (const listener of listeners) listener()
    }
    seen.timer = setTimeout(() => void again(), often)
    seen.timer.unref()
  }
  void again()
  return {
    phones: () => seen.phones,
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
