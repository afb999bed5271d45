import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, newestForm } from '@pressobox/domain'
import { openCheckpoint } from '@pressobox/journal'
import { onTestFinished } from 'vitest'
import { drawFresh } from '../draw.ts'
import { openStand, type RunningStand } from '../open-stand.ts'
import type { Stand } from '../stand.ts'
import { staff } from './desk.ts'

/** A data folder that goes when the test is over, and a stand on it each time that it is opened. */
export async function diskStand(segmentBytes = 20_000) {
  const folder = await mkdtemp(join(tmpdir(), 'stand-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const open = async (): Promise<RunningStand> => {
    const running = await openStand({
      folder,
      checkpoint: await openCheckpoint(folder),
      clocks: { monotonic: () => performance.now(), wall: () => Date.now() },
      trusted: false,
      tickets: false,
      form: newestForm,
      draw: drawFresh,
      timer: (act, ms) => {
        const handle = setTimeout(act, ms)
        return () => clearTimeout(handle)
      },
      log: () => undefined,
      segmentBytes,
    })
    onTestFinished(() => running.stop())
    return running
  }
  return { folder, open }
}

/** A walk-up order that goes over the counter. */
export async function serve(stand: Stand, key: string | null = null): Promise<string> {
  const outcome = await stand.execute(Command.parse({ name: 'walk-up', choice: { drink: 'americano' } }), staff, key)
  if (outcome.kind !== 'done' || outcome.orderId === null) throw new Error('no order')
  for (const name of ['complete', 'collect'])
    await stand.execute(Command.parse({ name, orderId: outcome.orderId }), staff)
  return outcome.orderId
}
