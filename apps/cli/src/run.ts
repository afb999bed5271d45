import { CommanderError, type Command } from 'commander'
import { exit, failureOf, standCommand } from '@pressobox/launch'
import { BadBackup } from '@pressobox/appliance'
import { backupVerbs } from './backup-verbs.ts'
import { doctor, Unwell } from './doctor.ts'
import { extensionVerbs } from './extension-verbs.ts'
import { factoryReset } from './factory-reset.ts'
import { Failed } from './flags.ts'
import { journalVerbs } from './journal-verbs.ts'
import { pinReset } from './pin-reset.ts'
import { BadTable, ruleVerbs } from './rule-verbs.ts'
import { printerVerb } from './printer-verb.ts'
import { playVerb } from './play-verb.ts'
import { rehearseVerb } from './rehearse-verb.ts'
import { setUpVerb } from './set-up-verb.ts'
import { startStand } from './start-stand.ts'

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
  const program = standCommand(environment, (flags) => startStand(flags, environment))
  journalVerbs(program)
  pinReset(program)
  factoryReset(program)
  backupVerbs(program)
  ruleVerbs(program, tell)
  extensionVerbs(program, tell)
  printerVerb(program)
  playVerb(program)
  rehearseVerb(program)
  setUpVerb(program)
  doctor(program)
  return program
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.stopped : exit.arguments
  if (error instanceof BadTable) return say(error.message, exit.arguments)
  if (error instanceof Unwell || error instanceof Failed || error instanceof BadBackup)
    return say(error.message, exit.failed)
  const { code, what, todo } = failureOf(error, 'en')
  return say(`${what} ${todo}`, code)
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}
