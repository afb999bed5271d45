import type { Command } from 'commander'
import { resetPin } from '@pressobox/appliance'
import { folderOfStand } from './folder-of-stand.ts'

/** `presso pin reset`: a new manager PIN for a box that nobody can log in to. */
export function pinReset(program: Command): void {
  const pin = program.command('pin').description('the manager PIN')
  pin
    .command('reset')
    .description('draw a new one; every session ends')
    .requiredOption('--data <folder>', 'the data folder')
    .action(async ({ data }: { data: string }) => {
      process.stdout.write(
        `The new PIN is ${await resetPin(folderOfStand(data))}. Note it down: it is not shown again.\n`,
      )
    })
}
