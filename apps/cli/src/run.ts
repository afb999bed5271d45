import { Command, CommanderError, Option } from 'commander'
import { demoEvent } from '@pressobox/player'
import { eventFlag, Failed, pinFlag, speedFlag } from './flags.ts'
import { FolderInUse, JournalDamaged, JournalNewer } from '@pressobox/appliance'
import { doctor, Unwell } from './doctor.ts'
import { extensionVerbs } from './extension-verbs.ts'
import { journalVerbs } from './journal-verbs.ts'
import { pinReset } from './pin-reset.ts'
import { BadTable, ruleVerbs } from './rule-verbs.ts'
import { portNumber } from './port-number.ts'
import { printerOption } from './printer-flag.ts'
import { printerVerb } from './printer-verb.ts'
import { playVerb } from './play-verb.ts'
import { rehearseVerb } from './rehearse-verb.ts'
import { startStand, type Flags } from './start-stand.ts'

/** The exit codes of the command: see docs/operations.md. */
const exit = { stopped: 0, failed: 1, arguments: 2, inUse: 3, needsAPerson: 4 } as const

/** Runs the command line; resolves with the exit code. */
export async function run(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  let code: number = exit.stopped
  const program = build(environment, (passed) => (code = passed ? exit.stopped : exit.failed))
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    return explain(error)
  }
}

function build(environment: NodeJS.ProcessEnv, tell: (passed: boolean) => void): Command {
  const program = new Command('presso')
    .description('The pop-up coffee bar in a box.')
    .exitOverride()
    .enablePositionalOptions()
  program.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })
  for (const option of options(environment)) program.addOption(option)
  program.action(async () => {
    const { port, host, data, headless, printer, pin, event, demo, safe, speed } = program.opts<Flags>()
    if (demo && event !== null)
      program.error(`A demonstration has an event of its own, ${demoEvent}: leave --event out.`)
    await startStand({ port, host, data, headless, printer, pin, event, demo, safe, speed })
  })
  journalVerbs(program)
  pinReset(program)
  ruleVerbs(program, tell)
  extensionVerbs(program, tell)
  printerVerb(program)
  playVerb(program)
  rehearseVerb(program)
  doctor(program, environment)
  return program
}

function options(environment: NodeJS.ProcessEnv): readonly Option[] {
  const yes = (name: string): boolean => ['1', 'true', 'yes'].includes(environment[name] ?? '')
  return [
    new Option('--port <n>', 'port to listen on, 0 for any free one')
      .default(8080)
      .env('PRESSO_PORT')
      .argParser(portNumber),
    new Option('--host <address>', 'address to listen on').default('0.0.0.0').env('PRESSO_HOST'),
    new Option('--data <folder>', 'everything that the box keeps').default('./data').env('PRESSO_DATA'),
    new Option('--headless', 'never open a window').default(yes('PRESSO_HEADLESS')),
    printerOption(environment),
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

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.stopped : exit.arguments
  if (error instanceof BadTable) return say(error.message, exit.arguments)
  if (error instanceof Unwell) return say(error.message, exit.failed)
  if (error instanceof FolderInUse)
    return say(`${error.message} Stop that one, or name another folder with --data.`, exit.inUse)
  if (error instanceof JournalDamaged)
    return say(
      `The journal is damaged: ${error.message}. Nothing was changed. Look at it with "presso journal verify", then "presso journal repair".`,
      exit.needsAPerson,
    )
  if (error instanceof JournalNewer)
    return say(`${error.message} Nothing was changed. Start this data with the newer version.`, exit.needsAPerson)
  return say(error instanceof Failed ? error.message : sentence(error), exit.failed)
}

/** One clear line: what, why, what to do. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return `Pressobox could not start: ${String(error)}`
  const code = 'code' in error ? error.code : null
  if (code === 'EADDRINUSE')
    return `The port is in use by another program (${error.message}). Stop that one, or choose another with --port.`
  if (code === 'EACCES')
    return `Not allowed (${error.message}). Choose a port over 1023 with --port, or a folder that you may write with --data.`
  if (code === 'EROFS' || code === 'ENOSPC')
    return `The data folder takes nothing (${error.message}). The card is read-only or full: look at it, or choose another folder with --data.`
  if (code === 'EADDRNOTAVAIL')
    return `This machine has no such address (${error.message}). Choose another with --host.`
  return `Pressobox could not start: ${error.message}`
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}
