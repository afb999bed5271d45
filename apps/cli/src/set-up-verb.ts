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
import { showWifi } from '@pressobox/appliance'
import { machineFiles, readSetUp, type Flaw, type MachineFile, type SetUp } from '@pressobox/setup'
import { Option, type Command } from 'commander'
import { Failed } from './flags.ts'

const places = ['/run/pressobox/config', '/boot/firmware', '/boot']
const fileName = 'pressobox.conf'

interface Where {
  readonly from: readonly string[]
  readonly root: string
  readonly data: string
}

/** `presso set-up`: the machine's own files from the settings file of its boot partition or of a stick, before the box starts. */
export function setUpVerb(program: Command): void {
  program
    .command('set-up')
    .description('make the settings of this machine from pressobox.conf on its boot partition')
    .addOption(new Option('--from <folder...>', 'where the file may be, the first one counts').default(places))
    .addOption(new Option('--root <folder>', 'where the machine keeps its files').default('/'))
    .requiredOption('--data <folder>', 'the data folder')
    .action((where: Where) => setUpMachine(where))
}

async function setUpMachine({ from, root, data }: Where): Promise<void> {
  const notice = join(root, 'run', 'issue.d', 'pressobox.issue')
  const file = from.map((folder) => join(folder, fileName)).find((path) => existsSync(path))
  if (file === undefined) return say(`No ${fileName} in ${from.join(', ')}: nothing to set up.`)
  const read = readSetUp(readFileSync(file, 'utf8'))
  if ('flaws' in read) {
    const lines = read.flaws.map((flaw) => sentence(file, flaw))
    // What stands here is shown on the machine's own screen, above its login.
    lay({ path: notice, mode: 0o644, text: `\n${lines.join('\n')}\n\n` })
    throw new Failed(`${lines.join('\n')}\nNothing of the file was taken. Correct it and start again.`)
  }
  const password = await wifiToShow(data, read.setUp)
  for (const each of machineFiles(read.setUp, password)) lay({ ...each, path: join(root, each.path) })
  rmSync(notice, { force: true })
  ownAll(data)
  say(`The settings of ${file} are in force.`)
}

function sentence(file: string, { line, field, problem }: Flaw): string {
  return `${file}${line === null ? '' : `, line ${String(line)}`}: ${field}: ${problem}`
}

/** Guests are shown the Wi-Fi that the box has or joins; gives the hotspot's password, drawn once. */
async function wifiToShow(data: string, setUp: SetUp): Promise<string> {
  const ssid = setUp.hotspot ?? setUp.wifi
  if (ssid === null) return ''
  const { password } = await showWifi(data, (before) => {
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
