import { Option, type Command } from 'commander'
import { examine, type Examined, type Finding } from '@pressobox/appliance'
import { portNumber, printerOption, type PrinterFlag } from '@pressobox/launch'

/** Something is not well; each of it stands on a line of its own already. */
export class Unwell extends Error {
  readonly code = 'doctor.unwell'
}

interface Flags extends Omit<Examined, 'printers'> {
  readonly printer: readonly PrinterFlag[]
}

const marks: Readonly<Record<Finding['how'], string>> = { ok: 'ok  ', look: 'look', bad: 'BAD ' }

/** `presso doctor`: looks at all that the box needs, in one line each; changes nothing. */
export function doctor(program: Command): void {
  program
    .command('doctor')
    .description('look at data folder, journal, port, addresses and printers; changes nothing')
    .addOption(new Option('--data <folder>', 'the data folder').default('./data').env('PRESSO_DATA'))
    .addOption(
      new Option('--port <n>', 'the port that it listens on').default(8080).env('PRESSO_PORT').argParser(portNumber),
    )
    .addOption(new Option('--host <address>', 'the address that it listens on').default('0.0.0.0').env('PRESSO_HOST'))
    .addOption(printerOption())
    .option('--print', 'print the test page on each printer', false)
    .action(async ({ printer, ...rest }: Flags) => {
      let unwell = 0
      for await (const { how, what, words } of examine({ ...rest, printers: printer })) {
        process.stdout.write(`${marks[how]}  ${what}: ${words}\n`)
        if (how === 'bad') unwell += 1
      }
      if (unwell > 0) throw new Unwell(`${String(unwell)} of these need a person.`)
      process.stdout.write('All is well.\n')
    })
}
