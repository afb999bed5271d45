import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cause, Manners, Printer } from './printer.ts'
import { usualDeadlines, type Deadlines } from './transport/deadlines.ts'
import type { Line } from './transport/line.ts'
import { TalkingPrinter } from './transport/talking-printer.ts'
import { UsbDevice } from './transport/usb-line.ts'

/** A device as `/dev/usb/lp0` (Linux). Where it can be read it is asked and confirms like one on the network. */
export function usbPrinter(
  name: string,
  path: string,
  manners: Manners,
  deadlines: Deadlines = usualDeadlines,
): Printer {
  let device: UsbDevice | null = null
  let node: number | null = null

  /** A child that was killed may hang in the kernel for a while: until it is gone, nobody else opens the device. */
  async function isFree(): Promise<boolean> {
    const inUse = new AbortController()
    const late = pause(deadlines.connectMs, false, { signal: inUse.signal }).catch(() => false)
    const free = await Promise.race([device?.gone.then(() => true) ?? true, late])
    inUse.abort()
    return free
  }

  async function dial(signal: AbortSignal): Promise<Line | Cause> {
    const now = await numberOf(path)
    if (device?.isFree === true && node !== null && node === now) return device.line(signal)
    device?.abandon()
    if (!(await isFree())) return 'in-use'
    node = now
    device = new UsbDevice(path, { openMs: deadlines.connectMs, askMs: deadlines.statusMs })
    const line = device.line(signal)
    return (await device.opened) ?? line
  }

  const close = (): void => device?.abandon()
  return new TalkingPrinter({ name, url: `usb:${path}`, manners, deadlines, dial, close })
}

/** The device that the path leads to now: whoever still holds one that was pulled out may never hear of it. */
async function numberOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).rdev
  } catch {
    return null
  }
}
