import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readList } from '../box/bundle-list.ts'
import { signAndPack } from '../bundle.ts'
import { BuildStopped, run } from '../shell.ts'
import { putNewerStand } from './newer-stand.ts'

/** USB sticks, each with an update on it, made of the one that was built. */
export interface Sticks {
  /** A newer system that is well, and whose stand knows one more kind of fact. */
  readonly newer: string
  /** Its stand is never started. */
  readonly sick: string
  /** Kernel and initrd start, and find no system. */
  readonly broken: string
}

export async function makeSticks(built: string, keyFile: string, folder: string): Promise<Sticks> {
  const files = join(folder, 'unpacked')
  mkdirSync(files)
  run('tar', ['-xf', built, '-C', files])
  const list = readList(readFileSync(join(files, 'list.txt'), 'utf8'))
  if (list === null) throw new BuildStopped(`${built} is no update.`)
  const secret = readFileSync(keyFile, 'utf8')
  const onStick = async (what: string): Promise<string> => {
    const made = { version: `${list.version}-${what}`, profile: list.profile, epoch: 0 }
    const bundle = join(folder, `pressobox-${what}.update`)
    await signAndPack(files, made, secret, bundle)
    return makeStick(bundle)
  }
  const commandLines = ['cmdline.a.txt', 'cmdline.b.txt'].map((name) => join(files, name))
  const before = commandLines.map((file) => readFileSync(file, 'utf8'))
  for (const file of commandLines) append(file, ' systemd.mask=pressobox.service')
  const sick = await onStick('sick')
  commandLines.forEach((file, index) => writeFileSync(file, before[index] ?? ''))
  putNewerStand(join(files, 'root.squashfs'), folder)
  const newer = await onStick('newer')
  writeFileSync(join(files, 'root.squashfs'), Buffer.alloc(1024 * 1024))
  const broken = await onStick('broken')
  rmSync(files, { recursive: true })
  return { newer, sick, broken }
}

function append(file: string, words: string): void {
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}${words}\n`)
}

/** As sticks are sold: one FAT over all of it. */
function makeStick(bundle: string): string {
  const stick = `${bundle}.stick`
  writeFileSync(stick, '')
  truncateSync(stick, Math.ceil(statSync(bundle).size / 1024 / 1024 + 64) * 1024 * 1024)
  run('mkfs.vfat', ['-F', '32', '-n', 'STICK', stick])
  run('mcopy', ['-i', stick, bundle, '::/'])
  rmSync(bundle)
  return stick
}
