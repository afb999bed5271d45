import { mkdir, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { UpdateAnswer, Updating } from '@pressobox/gateway'
import type { UpdateView } from '@pressobox/protocol'
import type { MachineDoor } from './machine-door.ts'
import { synced } from './replacing.ts'
import { takeIn } from './take-in.ts'
import { watchUpdates, type UpdatePlaces } from './update-told.ts'

/** More than a slot of the card holds. */
const mostBytes = 2 * 1024 ** 3
/** What the stand needs meanwhile. */
const spareBytes = 200 * 1024 * 1024
/** An update that the machine was asked for and that nothing is heard of is none. */
const patienceMs = 90_000

interface Updated {
  readonly data: string
  readonly door: MachineDoor
  readonly log: (sentence: string, error: unknown) => void
  /** Null where nothing is updated, whatever the machine is. */
  readonly places: UpdatePlaces | null
}

export interface RunningUpdating extends Updating {
  readonly stop: () => Promise<void>
}

/**
 * Updates from the console. The stand itself has no right to any of it: it takes a file, asks the machine, and reads
 * what the machine's own programs tell.
 */
export async function openUpdating({ data, door, log, places }: Updated): Promise<RunningUpdating> {
  const folder = join(data, 'update')
  // What a power cut left of a file that was coming in.
  await rm(folder, { recursive: true, force: true })
  const told = await watchUpdates(places, log)
  const own: { now: UpdateView['now']; timer: NodeJS.Timeout | null } = { now: null, timer: null }
  const listeners = new Set<() => void>()
  const put = (now: UpdateView['now']): void => {
    own.now = now
    if (own.timer !== null) clearTimeout(own.timer)
    own.timer = null
    for (const listener of listeners) listener()
  }
  const stopListening = told.subscribe(() => {
    // The machine has taken it over.
    if (own.now?.step === 'asked') put(null)
    else for (const listener of listeners) listener()
  })
  const view = (): UpdateView | null => {
    const seen = told.view()
    return seen === null ? null : { ...seen, now: seen.now ?? own.now }
  }
  const whyNot = async (): Promise<Extract<UpdateAnswer, 'foreign' | 'busy'> | null> => {
    const isThere = await door.isThere()
    const now = view()
    if (now === null || !isThere) return 'foreign'
    return now.now !== null || now.last?.is === 'tried' ? 'busy' : null
  }
  const hand = async (how: 'file' | 'stick' | 'back'): Promise<UpdateAnswer> => {
    put({ step: 'asked', version: null, percent: null })
    if (!(await door.ask({ to: 'update', how }))) {
      put(null)
      return 'foreign'
    }
    if (own.now?.step === 'asked') own.timer = setTimeout(() => put(null), patienceMs).unref()
    return 'asked'
  }
  const take = async (stream: AsyncIterable<Uint8Array>, bytes: number): Promise<UpdateAnswer> => {
    const { bavail, bsize } = await statfs(data)
    // It is unpacked beside itself.
    if (bavail * bsize < 2 * bytes + spareBytes) return 'no-space'
    await mkdir(folder, { recursive: true })
    const file = join(folder, 'sent')
    const taken = await takeIn(stream, `${file}.part`, bytes, (percent) =>
      put({ step: 'sent', version: null, percent }),
    )
    if (taken !== 'whole') return taken === 'full' ? 'no-space' : 'cut-off'
    await rename(`${file}.part`, file)
    await synced(folder)
    return hand('file')
  }
  return {
    view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take: async (stream, bytes) => {
      const no = await whyNot()
      if (no !== null) return no
      if (bytes > mostBytes) return 'too-large'
      put({ step: 'sent', version: null, percent: 0 })
      let answer: UpdateAnswer | null = null
      try {
        answer = await take(stream, bytes)
        return answer
      } finally {
        if (answer !== 'asked') {
          put(null)
          await rm(folder, { recursive: true, force: true })
        }
      }
    },
    ask: async (how) => (await whyNot()) ?? hand(how),
    stop: async () => {
      if (own.timer !== null) clearTimeout(own.timer)
      stopListening()
      await told.stop()
    },
  }
}
