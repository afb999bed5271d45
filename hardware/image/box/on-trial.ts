// Runs on the box, by Node alone: nothing here may need a package.
import { readFileSync } from 'node:fs'
import { canStartOnce, startOnce } from './one-shot.ts'
import { Refused } from './refused.ts'
import { config, configuredSlot, onceConfig, onceFile, other, replaceFile, runningSlot, type Slot } from './slots.ts'
import { askStand } from './stand.ts'
import { tellLast, type From } from './told.ts'

/** Nobody's coffee waits for an update. A stand that does not answer is mended by one. */
export async function mustBeClosed(): Promise<void> {
  const reply = await askStand('/api/stand')
  if (reply !== null && reply.ok && /"open":true/.test(await reply.text()))
    throw new Refused('open', 'The stand is open. Close it, and plug the stick in again.')
}

/** The slot that does not run; a system that is on trial itself has no other: the old one is the way back. */
export function freeSlot(): Slot {
  const running = runningSlot(readFileSync('/proc/cmdline', 'utf8'))
  if (configuredSlot(config()) !== running)
    throw new Refused('on-trial', 'The last update is still on trial. Try again later.')
  return other(running)
}

export function mustStartOnce(): void {
  if (!canStartOnce()) throw new Refused('no-trial', 'This box cannot start a system for a trial. Nothing was changed.')
}

/** Named for one start, on a boot partition that is writable. */
export function nameOnce(slot: Slot): void {
  replaceFile(onceFile, onceConfig(config(), slot))
}

/** The box restarts; keep.ts of either system tells how that ended. */
export function tryNow(slot: Slot, version: string, from: From): void {
  process.stdout.write(`Version ${version} is in slot ${slot} and is tried now.\n`)
  tellLast({ is: 'tried', from, version, slot, why: null, about: null })
  startOnce()
}

/** A refusal is told and is no failure of the box: exit code 3. */
export async function refusing(from: From, act: (learn: (version: string) => void) => Promise<void>): Promise<void> {
  let version: string | null = null
  try {
    await act((known) => {
      version = known
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 3
    // A stick that stays in is looked at after each start: that it was tried is no news. How a trial ends is told by its end.
    if ((from === 'plugged' && error.why === 'tried') || error.why === 'on-trial') return
    tellLast({ is: 'refused', from, version, slot: null, why: error.why, about: error.about })
  }
}
