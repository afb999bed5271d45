// update.ts FROM BUNDLE: puts a signed update into the other slot and starts it once; see on-trial.ts. Runs on the box, by Node alone.
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { sha256Of, signedList, unpackedFile, unpackSystem, workFolder } from './bundle-file.ts'
import type { BundleList } from './bundle-list.ts'
import { freeSlot, mustBeClosed, mustStartOnce, nameOnce, refusing, tryNow } from './on-trial.ts'
import { Refused } from './refused.ts'
import { firmware, replaceFile, whileWritable, type Slot } from './slots.ts'
import { noteRan, tellLast, tellNow, type From } from './told.ts'

const triedFile = '/data/kept/update-tried'
const partitions: Readonly<Record<Slot, string>> = { a: '50524553-02', b: '50524553-03' }

/** Hears bytes, tells each whole percent of them. */
function percentOf(version: string, bytes: number): (count: number) => void {
  let [done, told] = [0, -1]
  return (count) => {
    done += count
    const percent = Math.floor((done / bytes) * 100)
    if (percent === told) return
    told = percent
    tellNow({ step: 'writing', version, percent })
  }
}

/** Written, and read back from the card before anything counts on it. */
async function writeSystem(slot: Slot, { version, files }: BundleList): Promise<void> {
  const device = execFileSync('findfs', [`PARTUUID=${partitions[slot]}`], { encoding: 'utf8' }).trim()
  const file = unpackedFile('root.squashfs')
  const { size } = statSync(file)
  const onBytes = percentOf(version, 2 * size)
  const source = createReadStream(file, { highWaterMark: 4 * 1024 * 1024 })
  source.on('data', (chunk) => onBytes(chunk.length))
  await pipeline(source, createWriteStream(device, { flags: 'r+', flush: true }))
  execFileSync('blockdev', ['--flushbufs', device])
  if ((await sha256Of(device, size, onBytes)) !== files['root.squashfs'])
    throw new Refused('card', 'The card did not keep what was written. It may be worn out.')
}

function writeBoot(slot: Slot, list: BundleList): void {
  const folder = `${firmware}/${slot}`
  rmSync(`${folder}.new`, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(`${folder}.new`)
  for (const name of Object.keys(list.files))
    if (!/^(root\.squashfs|cmdline\.[ab]\.txt)$/.test(name)) copyFileSync(unpackedFile(name), `${folder}.new/${name}`)
  copyFileSync(unpackedFile(`cmdline.${slot}.txt`), `${folder}.new/cmdline.txt`)
  renameSync(`${folder}.new`, folder)
  execFileSync('sync', ['--file-system', firmware])
  nameOnce(slot)
}

async function update(from: From, bundle: string, learn: (version: string) => void): Promise<void> {
  if (bundle === '') throw new Refused('no-stick', 'There is no stick with an update on it.')
  tellNow({ step: 'checking', version: null, percent: null })
  const { list, text } = signedList(bundle)
  const { version } = list
  learn(version)
  // Asked for at the console it is tried again; a stick that stays in would be tried at every start.
  if (from === 'plugged' && existsSync(triedFile) && readFileSync(triedFile, 'utf8') === text)
    throw new Refused(
      'tried',
      `Version ${version} of this stick was tried before and did not stay, or is the one that runs. Nothing was changed.`,
    )
  await mustBeClosed()
  const slot = freeSlot()
  mustStartOnce()
  tellNow({ step: 'checking', version, percent: null })
  await unpackSystem(bundle, list)
  tellLast({ is: 'broken-off', from, version, slot: null, why: null, about: null })
  noteRan(slot, null)
  await writeSystem(slot, list)
  // It took minutes: somebody may have opened.
  await mustBeClosed()
  replaceFile(triedFile, text)
  whileWritable(() => writeBoot(slot, list))
  tryNow(slot, version, from)
}

const [, , from = '', bundle = ''] = process.argv
if (from !== 'plugged' && from !== 'stick' && from !== 'file') throw new Error('update.ts plugged|stick|file BUNDLE')
try {
  await refusing(from, (learn) => update(from, bundle, learn))
} finally {
  tellNow(null)
  rmSync(workFolder, { recursive: true, force: true })
}
