import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { speedFlag } from '@pressobox/launch'
import { faultNames, printSheet, rehearse, type FaultName } from '@pressobox/player'
import { InvalidArgumentError, type Command } from 'commander'
import { Failed, positive } from './flags.ts'

interface RehearseFlags {
  readonly minutes: number
  readonly ordersPerHour: number
  readonly speed: number
  readonly seed: string
  readonly faults: readonly FaultName[]
  readonly folder?: string
}

/** `presso rehearse`: a whole service by robots, with faults, at a box of its own; ends in GO or NO GO. */
export function rehearseVerb(program: Command): void {
  program
    .command('rehearse')
    .description('let robots order and make at a box of its own, with faults, and say GO or NO GO')
    .option('--minutes <n>', 'minutes of the bar in which guests come', positive, 15)
    .option('--orders-per-hour <n>', 'guests an hour of the bar', positive, 120)
    .option('--speed <x>', 'how many times as fast as a real bar', speedFlag, 10)
    .option('--seed <text>', 'guests behave the same with the same seed', 'rehearsal')
    .option('--faults <names>', `of ${faultNames.join(',')}, in this order; none for no fault`, faultsFlag, faultNames)
    .option('--folder <folder>', 'an empty folder that keeps the rehearsed data; a temporary one without it')
    .action(async (flags: RehearseFlags) => {
      const data = await ownFolder(flags.folder)
      try {
        await run(flags, data)
      } finally {
        if (flags.folder === undefined) await rm(data, { recursive: true, force: true })
      }
    })
}

async function run(flags: RehearseFlags, data: string): Promise<void> {
  const sheet = await rehearse({
    ...flags,
    data,
    script: fileURLToPath(new URL('main.ts', import.meta.url)),
    say: (line) => process.stderr.write(`${line}\n`),
  })
  process.stdout.write(printSheet(sheet))
  if (sheet.reasons.length > 0) throw new Failed(`NO GO: ${String(sheet.reasons.length)} reasons, on the sheet.`)
}

function faultsFlag(text: string): readonly FaultName[] {
  if (text === 'none' || text === '') return []
  return text.split(',').map((word) => {
    const fault = faultNames.find((name) => name === word.trim())
    if (fault === undefined) throw new InvalidArgumentError(`Faults are ${faultNames.join(', ')}.`)
    return fault
  })
}

/** A rehearsal never touches the data of a bar. */
async function ownFolder(folder: string | undefined): Promise<string> {
  if (folder === undefined) return mkdtemp(join(tmpdir(), 'presso-rehearsal-'))
  const names = await readdir(folder).catch(() => [])
  if (names.length > 0) throw new Failed(`${folder} is not empty. A rehearsal wants a folder of its own.`)
  return folder
}
