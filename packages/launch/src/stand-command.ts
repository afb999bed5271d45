import { Command, Option } from 'commander'
import { demoEvent } from '@pressobox/player'
import { eventFlag, pinFlag, somethingFlag, speedFlag } from './flags.ts'
import { portNumber } from './port-number.ts'
import { printerOption } from './printer-flag.ts'
import { version } from './version.ts'

/** How a box is asked to start. */
export interface Flags {
  readonly port: number
  readonly host: string
  readonly data: string
  /** The folder of wishes of a machine that the box owns. */
  readonly machine: string | null
  /** The machine's avahi goes by the box's name, and announces it. */
  readonly avahi: boolean
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

/** `presso` without a verb: its flags and their environment twins, and what starts then. */
export function standCommand(environment: NodeJS.ProcessEnv, start: (flags: Flags) => Promise<void> | void): Command {
  const program = new Command('presso')
    .description('The pop-up coffee bar in a box.')
    .version(version)
    .exitOverride()
    .enablePositionalOptions()
    .allowExcessArguments()
  program.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })
  for (const option of options(environment)) program.addOption(option)
  program.action(async () => {
    const [word] = program.args
    if (word !== undefined) program.error(`"${word}" is no verb of presso. "presso --help" lists them.`)
    const { port, host, data, machine, avahi, headless, printer, pin, event, demo, safe, speed } = program.opts<Flags>()
    if (demo && event !== null)
      program.error(`A demonstration has an event of its own, ${demoEvent}: leave --event out.`)
    await start({ port, host, data, machine, avahi, headless, printer, pin, event, demo, safe, speed })
  })
  return program
}

function options(environment: NodeJS.ProcessEnv): readonly Option[] {
  const yes = (name: string): boolean => ['1', 'true', 'yes'].includes(environment[name] ?? '')
  return [
    new Option('--port <n>', 'port to listen on, 0 for any free one')
      .default(8080)
      .env('PRESSO_PORT')
      .argParser(portNumber),
    new Option('--host <address>', 'address to listen on')
      .default('0.0.0.0')
      .env('PRESSO_HOST')
      .argParser(somethingFlag),
    new Option('--data <folder>', 'everything that the box keeps')
      .default('./data')
      .env('PRESSO_DATA')
      .argParser(somethingFlag),
    new Option(
      '--machine <folder>',
      'where a machine that the box owns finds what it wishes: power off, restart, the time',
    )
      .default(null)
      .env('PRESSO_MACHINE'),
    new Option('--avahi', "announced by this machine's avahi, which goes by the box's name").default(
      yes('PRESSO_AVAHI'),
    ),
    new Option('--headless', 'never open a window').default(yes('PRESSO_HEADLESS')),
    printerOption(),
    new Option('--pin <pin>', 'manager PIN, 4 to 10 digits').default(null).env('PRESSO_PIN').argParser(pinFlag),
    new Option('--event <id>', 'the event that is active').default(null).env('PRESSO_EVENT').argParser(eventFlag),
    new Option('--demo', 'robots order and make, in a folder and an event of their own; every page says so').default(
      yes('PRESSO_DEMO'),
    ),
    new Option('--safe', 'start without extensions').default(yes('PRESSO_SAFE')),
    new Option('--speed <x>', 'how many times as fast the demonstration runs')
      .default(1)
      .env('PRESSO_SPEED')
      .argParser(speedFlag),
  ]
}
