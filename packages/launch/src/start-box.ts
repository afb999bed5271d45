import { join } from 'node:path'
import { createAppliance, type Appliance } from '@pressobox/appliance'
import { demoEvent, startDemo } from '@pressobox/player'
import type { Flags } from './stand-command.ts'
import { version } from './version.ts'

export interface StartedBox {
  readonly appliance: Appliance
  /** Calls the robots off, then stops the box. */
  readonly stop: () => Promise<void>
}

type Log = (sentence: string, error: unknown) => void

/** Starts a box as the flags ask, with robots where it is a demonstration. `folder` finds a folder of the checkout or of the packed app. */
export async function startBox(
  flags: Flags,
  folder: (path: string) => string,
  log: Log,
  startAnew: () => void,
): Promise<StartedBox> {
  const appliance = await createAppliance({
    port: flags.port,
    host: flags.host,
    data: dataFolder(flags),
    printers: flags.printer,
    pin: flags.pin,
    eventId: flags.demo ? demoEvent : flags.event,
    demo: flags.demo,
    pages: {
      order: folder('apps/order/dist'),
      display: folder('apps/display/dist'),
      kiosk: folder('apps/kiosk/dist'),
      barista: folder('apps/barista/dist'),
      pictures: folder('packages/ui/pictures'),
      styles: folder('packages/ui/src'),
    },
    shelf: folder('extensions'),
    safe: flags.safe,
    version,
    machine: flags.machine,
    avahi: flags.avahi,
    startAnew,
    log,
  })
  if (!flags.demo) return { appliance, stop: appliance.stop }
  const stopDemo = await runDemo(appliance, flags.speed, log)
  return {
    appliance,
    stop: async () => {
      await stopDemo()
      await appliance.stop()
    },
  }
}

/** The flags of a start within the same run: at the same port, with whatever event is active by now. */
export function flagsAnew(flags: Flags, { appliance }: StartedBox): Flags {
  return { ...flags, event: null, port: Number(URL.parse(appliance.origin)?.port ?? flags.port) || 80 }
}

/** A demonstration has a journal, a PIN and settings of its own: nothing of it can get into the bar's. */
export function dataFolder({ data, demo }: Flags): string {
  return demo ? join(data, 'demo') : data
}

/** Sends the robots; hands back what calls them off again. */
function runDemo(appliance: Appliance, speed: number, log: Log): Promise<() => Promise<void>> {
  return startDemo({
    origin: appliance.origin,
    speed,
    seed: crypto.randomUUID(),
    staffToken: () => appliance.oneTimeToken('manager'),
    robotCookies: appliance.robotCookies,
    log,
  })
}
