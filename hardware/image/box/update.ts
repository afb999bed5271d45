// presso-update FILE: puts a signed update into the other slot and starts it once. Runs on the box, by Node alone.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { isSigned, readList, type BundleList } from './bundle-list.ts'
import { canStartOnce, startOnce } from './one-shot.ts'
import {
  config,
  configuredSlot,
  firmware,
  onceConfig,
  onceFile,
  other,
  replaceFile,
  runningSlot,
  whileWritable,
  type Slot,
} from './slots.ts'
import { askStand } from './stand.ts'

const unpacked = '/data/update'
const triedFile = '/data/kept/update-tried'
const partitions: Readonly<Record<Slot, string>> = { a: '50524553-02', b: '50524553-03' }

class Refused extends Error {}

function read(name: string): string {
  return readFileSync(`${unpacked}/${name}`, 'utf8')
}

async function sha256Of(file: string, bytes = Infinity): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { end: bytes - 1 }), hash)
  return hash.digest('hex')
}

/** Nobody's coffee waits for an update. A stand that does not answer is mended by one. */
async function isOpen(): Promise<boolean> {
  const reply = await askStand('/api/stand')
  return reply !== null && reply.ok && /"open":true/.test(await reply.text())
}

async function examine(): Promise<{ list: BundleList; text: string }> {
  const text = read('list.txt')
  if (!isSigned(text, read('list.sig'), readFileSync('/usr/lib/presso-box/update.pub', 'utf8')))
    throw new Refused('The update is not signed by who made this box. Nothing was changed.')
  const list = readList(text)
  if (list === null) throw new Refused('The update is of a kind that this version does not know.')
  const { profile } = JSON.parse(readFileSync('/usr/lib/presso-box/release.json', 'utf8'))
  if (list.profile !== profile) throw new Refused(`The update is for a ${list.profile} box; this is a ${profile} one.`)
  for (const [name, sha256] of Object.entries(list.files))
    if ((await sha256Of(`${unpacked}/${name}`)) !== sha256)
      throw new Refused(`The update is damaged (${name}). Copy it onto the stick again.`)
  return { list, text }
}

/** Written, and read back from the card before anything counts on it. */
async function writeSystem(slot: Slot, sha256: string): Promise<void> {
  const device = execFileSync('findfs', [`PARTUUID=${partitions[slot]}`], { encoding: 'utf8' }).trim()
  const file = `${unpacked}/root.squashfs`
  execFileSync('dd', [`if=${file}`, `of=${device}`, 'bs=4M', 'conv=fsync', 'status=none'])
  execFileSync('blockdev', ['--flushbufs', device])
  const source = await open(file)
  const { size } = await source.stat()
  await source.close()
  if ((await sha256Of(device, size)) !== sha256)
    throw new Refused('The card did not keep what was written. It may be worn out.')
}

function writeBoot(slot: Slot, list: BundleList): void {
  const folder = `${firmware}/${slot}`
  rmSync(`${folder}.new`, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(`${folder}.new`)
  for (const name of Object.keys(list.files))
    if (!/^(root\.squashfs|cmdline\.[ab]\.txt)$/.test(name))
      copyFileSync(`${unpacked}/${name}`, `${folder}.new/${name}`)
  copyFileSync(`${unpacked}/cmdline.${slot}.txt`, `${folder}.new/cmdline.txt`)
  renameSync(`${folder}.new`, folder)
  execFileSync('sync', ['--file-system', firmware])
  replaceFile(onceFile, onceConfig(config(), slot))
}

/** The slot to write; a system that is on trial itself has no other: the old one is the way back. */
function freeSlot(): Slot {
  const running = runningSlot(readFileSync('/proc/cmdline', 'utf8'))
  if (configuredSlot(config()) !== running) throw new Refused('The last update is still on trial. Try again later.')
  return other(running)
}

async function mustBeClosed(): Promise<void> {
  if (await isOpen()) throw new Refused('The stand is open. Close it, and plug the stick in again.')
}

async function update(bundle: string): Promise<void> {
  await mustBeClosed()
  const slot = freeSlot()
  if (!canStartOnce()) throw new Refused('This box cannot start a system for a trial. Nothing was changed.')
  rmSync(unpacked, { recursive: true, force: true })
  mkdirSync(unpacked)
  execFileSync('tar', ['-xf', bundle, '-C', unpacked, '--no-same-owner', '--no-same-permissions'])
  const { list, text } = await examine()
  if (existsSync(triedFile) && readFileSync(triedFile, 'utf8') === text)
    throw new Refused(
      `Version ${list.version} of this stick was tried before and did not stay, or is the one that runs. Nothing was changed.`,
    )
  await writeSystem(slot, list.files['root.squashfs'] ?? '')
  // It took minutes: somebody may have opened.
  await mustBeClosed()
  replaceFile(triedFile, text)
  whileWritable(() => writeBoot(slot, list))
  process.stdout.write(`Version ${list.version} is in slot ${slot} and is tried now.\n`)
  startOnce()
}

try {
  await update(process.argv[2] ?? '')
} catch (error) {
  if (!(error instanceof Refused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 3
} finally {
  rmSync(unpacked, { recursive: true, force: true })
}
