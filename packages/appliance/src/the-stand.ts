import { existsSync } from 'node:fs'
import { openCheckpoint } from '@pressobox/journal'
import { drawFresh, openStand, type RunningStand } from '@pressobox/stand'

/** Whether the wall clock was set by somebody who knows: a time server, or a clock with a battery. Only a Linux box may lack both. */
function clockIsTrusted(): boolean {
  return process.platform !== 'linux' || existsSync('/run/systemd/timesync/synchronized') || existsSync('/dev/rtc0')
}

/** Opens the stand of a data folder on this machine's clocks. */
export async function openTheStand(
  data: string,
  tickets: boolean,
  log: (sentence: string, error: unknown) => void,
): Promise<RunningStand> {
  return openStand({
    folder: data,
    checkpoint: await openCheckpoint(data),
    clocks: { monotonic: () => performance.now(), wall: () => Date.now() },
    trusted: clockIsTrusted(),
    tickets,
    draw: drawFresh,
    timer: (act, ms) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
    log,
  })
}
