import { randomInt } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { flawsFile, showWifi } from '@pressobox/appliance'
import { machineFiles, readSetUp, type MachineFile, type SetUp } from '@pressobox/setup'
import { sayer } from '@pressobox/words'
import { flawSentence, flawWords } from '@pressobox/words/flaws'
import { Option, type Command } from 'commander'
import { Failed } from './flags.ts'

const stick = '/run/pressobox/config'
const places = ['/boot/firmware', '/boot']
const fileName = 'pressobox.conf'

interface Where {
  readonly from: readonly string[]
  readonly stick: string
  readonly root: string
  readonly data: string
}

/** `presso set-up`: the machine's own files from the settings file of its boot partition or of a stick, before the box starts. */
export function setUpVerb(program: Command): void {
  program
    .command('set-up')
    .description('make the settings of this machine from pressobox.conf on its boot partition')
    .addOption(new Option('--stick <folder>', 'where a stick is, whose file goes before all others').default(stick))
    .addOption(new Option('--from <folder...>', 'where else the file may be, the first one counts').default(places))
    .addOption(new Option('--root <folder>', 'where the machine keeps its files').default('/'))
    .requiredOption('--data <folder>', 'the data folder')
    .action((where: Where) => setUpMachine(where))
}

async function setUpMachine({ from, stick: sticks, root, data }: Where): Promise<void> {
  // What a stick brought is kept, for it does not stay in; a file on the boot partition goes before it.
  const kept = join(data, fileName)
  const file = [sticks, ...from].map((folder) => join(folder, fileName)).find((path) => existsSync(path)) ?? kept
  const said = [join(root, 'run', 'issue.d', 'pressobox.issue'), join(root, flawsFile)] as const
  if (!existsSync(file)) {
    for (const path of said) rmSync(path, { force: true })
    return say(`No ${fileName} in ${[sticks, ...from].join(', ')}: nothing to set up.`)
  }
  const text = readFileSync(file, 'utf8')
  const read = readSetUp(text)
  if ('flaws' in read) {
    const words = sayer('en', flawWords)
    const lines = read.flaws.map((flaw) => `${file}: ${flawSentence(words, flaw)}`)
    // The first is shown on the machine's own screen above its login, the second by the box on console and display.
    lay({ path: said[0], mode: 0o644, text: `\n${lines.join('\n')}\n\n` })
    lay({ path: said[1], mode: 0o644, text: JSON.stringify(read.flaws) })
    throw new Failed(`${lines.join('\n')}\nNothing of the file was taken. Correct it and start again.`)
  }
  const password = await wifiToShow(data, read.setUp)
  for (const each of machineFiles(read.setUp, password)) lay({ ...each, path: join(root, each.path) })
  for (const path of said) rmSync(path, { force: true })
  if (file === join(sticks, fileName)) lay({ path: kept, mode: 0o600, text })
  ownAll(data)
  say(`The settings of ${file} are in force.`)
}

/** Guests are shown the Wi-Fi that the box has or joins; gives the hotspot's password, drawn once. */
async function wifiToShow(data: string, setUp: SetUp): Promise<string> {
  const ssid = setUp.hotspot ?? setUp.wifi
  if (ssid === null) return ''
  const { password } = await showWifi(data, setUp.phones, (before) => {
    const kept = before?.ssid === ssid ? before.password : null
    const given =
      setUp.hotspot === null ? setUp['wifi-password'] : (setUp['hotspot-password'] ?? kept ?? drawPassword())
    return { ssid, password: given, hidden: false }
  })
  return password ?? ''
}

/** Ten letters that nobody mistakes for another: some 47 bits. */
function drawPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')
}

function lay({ path, mode, text }: MachineFile): void {
  if (text === null) return rmSync(path, { force: true })
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, text, { mode })
  renameSync(`${path}.new`, path)
}

/** What root wrote into the data folder belongs to the box, as the folder does. */
function ownAll(data: string): void {
  const { uid, gid } = statSync(data)
  for (const entry of readdirSync(data, { withFileTypes: true }))
    if (entry.isFile()) chownSync(join(data, entry.name), uid, gid)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
