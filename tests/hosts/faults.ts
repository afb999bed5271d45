import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createLive } from '@pressobox/client'
import { startEmulator } from '@pressobox/tickets/testing'
import { staff, startBox, temporaryFolder } from '../a-box.ts'

export interface Told {
  readonly what: string
  /** From the fault to its being said on a console's socket, and from its end to that being said, ms. */
  readonly saidMs: number
  readonly clearedMs: number
}

const causes = ['paper-out', 'paper-low', 'cover-open', 'offline', 'error'] as const

/** Everything that can be wrong with a printer, one after the other: on the network and at a cable. */
export async function everyFault(): Promise<readonly Told[]> {
  const [data, nodes, first] = [await temporaryFolder(), await mkdtemp(join(tmpdir(), 'nodes-')), await startEmulator()]
  const cable = join(nodes, 'lp0')
  const box = await startBox(data.path, ['--printer', `bar=${first.url}`, '--printer', `cable=usb:${cable}`])
  const manager = await staff(box.origin)
  const live = createLive({ origin: box.origin, headers: { cookie: manager.cookies() } })
  const hears = async (name: string, is: (cause: string | null, state: string) => boolean): Promise<number> => {
    const began = performance.now()
    for (; performance.now() - began < 30_000; await pause(10)) {
      const { view } = live.get()
      const found = view?.role === 'staff' ? view.printers.find((each) => each.name === name) : undefined
      if (found !== undefined && is(found.cause, found.state)) return Math.round(performance.now() - began)
    }
    throw new Error(`${name} never came to that`)
  }
  const told: Told[] = []
  const well = (cause: string | null, state: string): boolean => cause === null && state === 'ready'
  try {
    await hears('bar', well)
    for (const fault of causes) {
      first.fault(fault)
      const saidMs = await hears('bar', (cause) => cause === fault)
      first.clear()
      told.push({ what: fault, saidMs, clearedMs: await hears('bar', well) })
    }
    await first.close()
    const saidMs = await hears('bar', (cause) => cause === 'offline')
    const again = await startEmulator({ port: first.port })
    told.push({ what: 'switched off', saidMs, clearedMs: await hears('bar', well) })
    await again.close()
    // A device that swallows everything and says nothing stands for one that is plugged in.
    await hears('cable', (cause) => cause === 'missing')
    await symlink('/dev/null', cable)
    const clearedMs = await hears('cable', (cause) => cause === null)
    await rm(cable)
    told.push({ what: 'cable gone', saidMs: await hears('cable', (cause) => cause === 'missing'), clearedMs })
  } finally {
    live.stop()
    await box.kill('SIGTERM')
    await data.remove()
    await rm(nodes, { recursive: true })
  }
  return told
}
