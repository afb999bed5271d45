import { fileURLToPath } from 'node:url'
import { createAppliance, type Appliance } from '@pressobox/appliance'
import QRCode from 'qrcode'
import { untilSignal } from './until-signal.ts'
import { demoEvent } from '@pressobox/player'
import { demoFolder, runDemo } from './demo.ts'

export interface Flags {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly headless: boolean
  readonly printer: readonly { readonly name: string; readonly url: string }[]
  readonly pin: string | null
  readonly event: string | null
  readonly demo: boolean
  /** Without extensions. */
  readonly safe: boolean
  /** How many times as fast the demonstration runs. */
  readonly speed: number
}

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** Starts the stand without a window and serves until it is told to stop. */
export async function startStand(flags: Flags): Promise<void> {
  const stopping = untilSignal()
  const appliance = await createAppliance({
    port: flags.port,
    host: flags.host,
    data: flags.demo ? demoFolder(flags.data) : flags.data,
    printers: flags.printer,
    pin: flags.pin,
    eventId: flags.demo ? demoEvent : flags.event,
    demo: flags.demo,
    pages: {
      order: root('apps/order/dist'),
      display: root('apps/display/dist'),
      barista: root('apps/barista/dist'),
      pictures: root('packages/ui/pictures'),
      styles: root('packages/ui/src'),
    },
    shelf: root('extensions'),
    safe: flags.safe,
    version: '0.1.0',
    log,
  })
  const stopDemo = flags.demo ? await runDemo(appliance, flags.speed, log) : null
  await greet(appliance, flags)
  await stopping
  await stopDemo?.()
  await appliance.stop()
}

function log(sentence: string, error: unknown): void {
  process.stderr.write(`${sentence} ${error instanceof Error ? error.message : String(error)}\n`)
}

async function greet(appliance: Appliance, flags: Flags): Promise<void> {
  const { phoneOrigin, origin, drawnPin, setAside, oneTimeToken } = appliance
  const say = (line: string): boolean => process.stdout.write(`${line}\n`)
  if (setAside !== null)
    say(
      `The last ${String(setAside.bytes)} bytes of the journal were not whole (power cut?). They are kept in ${setAside.file}.`,
    )
  if (flags.demo)
    say(
      `Demonstration: robots order and make, in the event ${demoEvent} and in ${demoFolder(flags.data)}. Real orders are not touched.`,
    )
  if (!flags.headless) say('No window: this start serves pages only. Open them in a browser.')
  say(await QRCode.toString(phoneOrigin, { type: 'terminal', small: true }))
  say(`Order     ${phoneOrigin}/`)
  say(`Display   ${origin}/display#${oneTimeToken('display')}`)
  say(`Console   ${origin}/console`)
  if (drawnPin !== null) say(`PIN       ${drawnPin}   (shown once; note it down)`)
  say(`ready ${origin}`)
}
