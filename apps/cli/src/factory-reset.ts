import type { Command } from 'commander'
import { eraseBox } from '@pressobox/appliance'
import { Failed } from './flags.ts'
import { folderOfStand } from './folder-of-stand.ts'

/** `presso factory-reset`: a box to hand on to somebody else. */
export function factoryReset(program: Command): void {
  program
    .command('factory-reset')
    .description('erase all of a stopped box: orders, settings, keys, PIN and its own backups')
    .requiredOption('--data <folder>', 'the data folder')
    .option('--erase', 'really')
    .action(async ({ data, erase }: { data: string; erase?: true }) => {
      const folder = folderOfStand(data)
      if (erase !== true)
        throw new Failed(`This erases all of ${data}. Save a backup first (presso backup FILE), then say --erase.`)
      await eraseBox(folder)
      process.stdout.write(`${data} is as if it had never run. The next start draws a new PIN.\n`)
    })
}
