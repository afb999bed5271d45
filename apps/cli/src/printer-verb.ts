import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { portNumber } from '@pressobox/launch'
import { faultList, parseFault, type EmulatedFault } from '@pressobox/tickets'
import type { Emulator, Paper } from '@pressobox/tickets/emulator'
import { untilSignal } from './until-signal.ts'

interface Flags {
  readonly listen: number
  readonly host: string
  readonly paper: string
  readonly width: 80 | 58
  readonly fault: readonly EmulatedFault[]
}

const help = `
Faults (--fault NAME[:N], repeatable; on standard input "fault NAME[:N]"):
${faultList()}

Lines on standard input, while it runs:
  fault NAME[:N]  from now on
  clear [NAME]    well again, from that fault or from all
  roll            a new roll of paper
  cut-off         cuts the connection now
  status          says what is wrong and how much was printed
  quit            ends it, as SIGTERM does
`

/** `presso printer --listen [PORT]`: a receipt printer on the network, of paper that is pictures. */
export function printerVerb(program: Command): void {
  program
    .command('printer')
    .description('a virtual receipt printer on the network: ESC/POS in, pictures of the paper out')
    .addOption(
      new Option('--listen [port]', 'TCP port, 0 for any free one').default(9100).preset(9100).argParser(portNumber),
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--paper <folder>', 'where the pictures go', './paper')
    .addOption(new Option('--width <mm>', 'of the paper, 80 or 58').default(80).argParser(widthFlag))
    .addOption(
      new Option('--fault <fault>', 'what is wrong from the start; repeatable').default([]).argParser(faultFlag),
    )
    .addHelpText('after', help)
    .action(runPrinter)
}

async function runPrinter({ listen, host, paper, width, fault }: Flags): Promise<void> {
  const stopping = untilSignal()
  await mkdir(paper, { recursive: true })
  let saved: Promise<void> = Promise.resolve()
  // A box's own start does without what draws paper.
  const { startEmulator } = await import('@pressobox/tickets/emulator')
  const emulator = await startEmulator({
    port: listen,
    host,
    width,
    faults: fault,
    keep: false,
    onPaper: (each) => {
      saved = saved.then(() => save(each, paper))
    },
    onNote: say,
  })
  say(`printing on ${emulator.url}`)
  const lines = createInterface({ input: process.stdin })
  const quitting = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line.trim() === 'quit') resolve()
      else say(obey(emulator, line.trim()))
    })
  })
  await Promise.race([stopping, quitting])
  lines.close()
  await emulator.close()
  await saved
}

async function save({ number, text, dotLines, ended, png }: Paper, folder: string): Promise<void> {
  const file = join(folder, `${String(number).padStart(6, '0')}.png`)
  const first = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 3)
  try {
    await writeFile(file, await png())
    say(`ticket ${String(number)} ${ended} ${String(dotLines)} lines ${file} ${first.join(' | ')}`)
  } catch (error) {
    say(`ticket ${String(number)} could not be kept: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Does what a line of standard input says; hands back what to say to it. */
function obey(emulator: Emulator, line: string): string {
  const [verb = '', what = ''] = line.split(/\s+/)
  const fault = parseFault(what)
  switch (verb) {
    case 'fault':
      if (fault === null) break
      emulator.fault(what)
      return `fault ${what}`
    case 'clear':
      if (what !== '' && fault === null) break
      emulator.clear(fault?.name)
      return `clear ${what}`.trim()
    case 'roll':
      emulator.clear('paper-out')
      emulator.clear('paper-low')
      return 'roll'
    case 'cut-off':
      emulator.cutOff()
      return 'cut-off'
    case 'status':
      return `status ${String(emulator.dotLines())} lines printed, faults: ${emulator.faults().join(' ') || 'none'}`
    default:
  }
  return `not understood: ${line} (presso printer --help lists what is)`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function widthFlag(text: string): 80 | 58 {
  if (text === '80') return 80
  if (text === '58') return 58
  throw new InvalidArgumentError('Paper is 80 or 58 mm wide.')
}

function faultFlag(text: string, before: readonly EmulatedFault[]): readonly EmulatedFault[] {
  const fault = parseFault(text)
  if (fault === null) throw new InvalidArgumentError('There is no such fault. "presso printer --help" lists them.')
  return [...before, fault]
}
