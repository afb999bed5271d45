import { fileURLToPath } from 'node:url'
import type { Appliance } from '@pressobox/appliance'
import { dataFolder, flagsAnew, startBox, tellServiceManager, type Flags } from '@pressobox/launch'
import { demoEvent } from '@pressobox/player'
import QRCode from 'qrcode'
import { untilSignal } from './until-signal.ts'

const folder = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** Starts the stand without a window and serves until it is told to stop. */
export async function startStand(flags: Flags, environment: NodeJS.ProcessEnv): Promise<void> {
  const stopping = untilSignal().then(() => 'stopped' as const)
  let running = await begin(flags)
  await greet(running.box.appliance, flags)
  const tellStopping = tellServiceManager(environment)
  while ((await Promise.race([stopping, running.anew])) === 'anew') {
    await running.box.stop()
    running = await begin(flagsAnew(flags, running.box))
    process.stdout.write('The box started anew.\n')
  }
  tellStopping()
  await running.box.stop()
}

/** A box that runs, and what resolves when it wants to start anew. */
async function begin(flags: Flags) {
  const { promise: anew, resolve } = Promise.withResolvers<'anew'>()
  return { box: await startBox(flags, folder, log, () => resolve('anew')), anew }
}

function log(sentence: string, error: unknown): void {
  process.stderr.write(`${sentence} ${error instanceof Error ? error.message : String(error)}\n`)
}

async function greet(appliance: Appliance, flags: Flags): Promise<void> {
  const { phoneOrigin, origin, drawnPin, pinEntered, setAside, oneTimeToken } = appliance
  const say = (line: string): boolean => process.stdout.write(`${line}\n`)
  if (setAside !== null)
    say(
      `The last ${String(setAside.bytes)} bytes of the journal were not whole (power cut?). They are kept in ${setAside.file}.`,
    )
  if (flags.demo)
    say(
      `Demonstration: robots order and make, in the event ${demoEvent} and in ${dataFolder(flags)}. Real orders are not touched.`,
    )
  say(await QRCode.toString(phoneOrigin, { type: 'terminal', small: true }))
  say(`Order     ${phoneOrigin}/`)
  say(`Display   ${origin}/display#${oneTimeToken('display')}`)
  say(`Console   ${origin}/console`)
  if (drawnPin !== null) {
    say(`PIN       ${drawnPin}   (shown once; note it down)`)
    void pinEntered.then(() => say('PIN       was entered: no screen shows it any more'))
  }
  say(`ready ${origin}`)
}
