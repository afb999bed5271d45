import { watch, type FSWatcher } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { UpdateView } from '@pressobox/protocol'
import { z } from 'zod'

/** Where an image's own programs tell of updates: see hardware/image/box/told.ts. */
export interface UpdatePlaces {
  /** What the image says of itself. */
  readonly release: string
  /** The folder of what is under way, in memory. */
  readonly now: string
  /** The folder of what outlives restarts. */
  readonly kept: string
  /** The command line of the kernel, which names the slot. */
  readonly commandLine: string
}

export const ownPlaces: UpdatePlaces = {
  release: '/usr/lib/presso-box/release.json',
  now: '/run/presso-update',
  kept: '/data/kept',
  commandLine: '/proc/cmdline',
}

const version = z.string().max(60).nullable()
const Release = z.object({ version: z.string().max(60) })
const Ran = z.object({ a: version, b: version })
const Now = z.object({
  step: z.enum(['checking', 'writing']),
  version,
  percent: z.int().min(0).max(100).nullable(),
})
const Last = z.object({
  is: z.enum(['broken-off', 'refused', 'tried', 'stayed', 'gave-way']),
  from: z.enum(['plugged', 'stick', 'file', 'back']),
  version,
  why: z
    .enum([
      'open',
      'no-trial',
      'no-update',
      'unsigned',
      'unknown',
      'profile',
      'damaged',
      'no-space',
      'card',
      'no-stick',
      'no-way-back',
      'hung',
      'stopped',
      'silent',
    ])
    .nullable(),
  about: z.string().max(120).nullable(),
  at: z.iso.datetime(),
})

/** What a file of the machine says; one that is not there, or not as it should be, says nothing. */
async function read<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema> | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

async function look({ release, now, kept, commandLine }: UpdatePlaces): Promise<UpdateView | null> {
  const image = await read(release, Release)
  if (image === null) return null
  const ran = await read(join(kept, 'update-slots.json'), Ran)
  const runsB = / presso\.slot=b\b/.test(await readFile(commandLine, 'utf8').catch(() => ''))
  return {
    version: image.version,
    before: (runsB ? ran?.a : ran?.b) ?? null,
    now: await read(join(now, 'now.json'), Now),
    last: await read(join(kept, 'update.json'), Last),
  }
}

export interface UpdateWatch {
  /** Null on a machine that was not made from an image. */
  readonly view: () => UpdateView | null
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => Promise<void>
}

/** Reads at once, and again whenever one of those folders changes. */
export async function watchUpdates(
  places: UpdatePlaces | null,
  log: (sentence: string, error: unknown) => void,
): Promise<UpdateWatch> {
  const listeners = new Set<() => void>()
  let seen = places === null ? null : await look(places)
  let looking = Promise.resolve()
  const again = async (of: UpdatePlaces): Promise<void> => {
    const found = await look(of)
    if (JSON.stringify(found) === JSON.stringify(seen)) return
    seen = found
    for (const listener of listeners) listener()
  }
  const watchers: FSWatcher[] = []
  if (places !== null && seen !== null)
    for (const folder of [places.now, places.kept]) {
      try {
        const onChange = (): void => {
          looking = looking.then(() => again(places))
        }
        watchers.push(watch(folder, onChange).on('error', (error) => log(`${folder} is not watched any more.`, error)))
      } catch (error) {
        log(`What becomes of updates is not seen: ${folder} is not to be watched.`, error)
      }
    }
  return {
    view: () => seen,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: async () => {
      for (const watcher of watchers) watcher.close()
      await looking
    },
  }
}
