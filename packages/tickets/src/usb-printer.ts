import { setTimeout as pause } from 'node:timers/promises'
import type { Cause, Manners, Printer } from './printer.ts'
import { usualDeadlines, type Deadlines } from './transport/deadlines.ts'
import type { Line } from './transport/line.ts'
import { TalkingPrinter } from './transport/talking-printer.ts'
import { dialUsb } from './transport/usb-line.ts'

/** A device as `/dev/usb/lp0` (Linux). Where it can be read it is asked and confirms like one on the network. */
export function usbPrinter(
  name: string,
  path: string,
  manners: Manners,
  deadlines: Deadlines = usualDeadlines,
): Printer {
  let lastGone: Promise<void> = Promise.resolve()

  /** A child that was killed may hang in the kernel for a while: until it is gone, nobody else opens the device. */
  async function dial(signal: AbortSignal): Promise<Line | Cause> {
    const free = lastGone.then(() => true)
    const inUse = new AbortController()
    const late = pause(deadlines.connectMs, false, { signal: inUse.signal }).catch(() => false)
    const isFree = await Promise.race([free, late])
    inUse.abort()
    if (!isFree) return 'in-use'
    const call = dialUsb(path, { openMs: deadlines.connectMs, askMs: deadlines.statusMs }, signal)
    lastGone = call.gone
    return call.line
  }

  return new TalkingPrinter({ name, url: `usb:${path}`, manners, deadlines, dial })
}
