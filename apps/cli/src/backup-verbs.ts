import { existsSync } from 'node:fs'
import { backUp, restore } from '@pressobox/appliance'
import { Option, type Command } from 'commander'
import { Failed } from './flags.ts'
import { folderOfStand } from './folder-of-stand.ts'

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

const data = (): Option => new Option('--data <folder>', 'the data folder').default('./data').env('PRESSO_DATA')

/** `presso backup FILE`, `presso restore FILE`: all of a box in one file, secrets included. */
export function backupVerbs(program: Command): void {
  program
    .command('backup')
    .description('write all of a box, running or not, into one file: keep it as private as the box')
    .argument('<file>', 'the file to write, for example presso.tar.gz')
    .addOption(data())
    .action(async (file: string, { data: folder }: { data: string }) => {
      const { facts, bytes } = await backUp(folderOfStand(folder), file)
      process.stdout.write(`${file}: ${String(facts)} facts, ${megabytes(bytes)} MB, read back and found whole.\n`)
    })
  program
    .command('restore')
    .description('let a stopped box go on from a backup, by numbers after a gap; what it has is kept aside')
    .argument('<file>', 'the backup')
    .addOption(data())
    .action(async (file: string, { data: folder }: { data: string }) => {
      if (!existsSync(file)) throw new Failed(`There is no file ${file}. Nothing was changed.`)
      const { facts, aside } = await restore(file, folder)
      const before = aside === null ? '' : ` What was there is in ${aside}.`
      process.stdout.write(
        `${folder} goes on from ${file}, ${String(facts)} facts. Its PIN is the one of the backup.${before}\n`,
      )
    })
}
