import { existsSync } from 'node:fs'
import { openCheckpoint } from '@pressobox/journal'
import { drawFresh, openStand, type OpenStand, type RunningStand } from '@pressobox/stand'

/** Whether the wall clock was set by somebody who knows: a time server, or a clock with a battery. Only a Linux box may lack both. */
export function clockIsTrusted(): boolean {
  return process.platform !== 'linux' || existsSync('/run/systemd/timesync/synchronized') || existsSync('/dev/rtc0')
}

/** The clocks and timers that a stand runs on. */
export type BoxTime = Pick<OpenStand, 'clocks' | 'timer'>

export const machineTime: BoxTime = {
  clocks: { monotonic: () => performance.now(), wall: () => Date.now() },
  timer: (act, ms) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

/** Opens the stand of a data folder on this machine's clocks, or on those that are handed in. */
export async function openTheStand(
  data: string,
  parts: Pick<OpenStand, 'form' | 'tickets' | 'log'>,
  time: BoxTime = machineTime,
): Promise<RunningStand> {
  return openStand({
    folder: data,
    checkpoint: await openCheckpoint(data),
    ...time,
    trusted: clockIsTrusted(),
    draw: drawFresh,
    ...parts,
  })
}
