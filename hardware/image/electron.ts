import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256Of } from './publish.ts'
import { overlayOf } from './profiles.ts'
import { dpkg } from './rootfs.ts'
import { BuildStopped, run } from './shell.ts'

const project = join(import.meta.dirname, '..', '..')
const waitMs = 10 * 60_000

/** The one Electron that this console was made for, by name and hash. */
export interface PinnedElectron {
  readonly file: string
  readonly url: string
  readonly sha256: string
}

/** As the electron package of npm pins it. */
export function pinnedElectron(): PinnedElectron {
  const folder = join(createRequire(import.meta.url).resolve('electron/package.json'), '..')
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const { version } = z.object({ version: z.string() }).parse(read('package.json'))
  const file = `electron-v${version}-linux-arm64.zip`
  const sha256 = z.record(z.string(), z.string()).parse(read('checksums.json'))[file] ?? ''
  return { file, url: `https://github.com/electron/electron/releases/download/v${version}/${file}`, sha256 }
}

/** The zip: the file that was given, one that an earlier build brought, or its maker's. Null where it cannot be had, or is not wanted. */
export async function bringElectron(
  asked: string | null,
  cache: string,
  pinned: PinnedElectron,
): Promise<string | null> {
  if (asked === 'none') return null
  const kept = asked ?? join(cache, pinned.file)
  if (asked !== null && !existsSync(asked)) throw new BuildStopped(`${asked} is not there.`)
  if (!existsSync(kept) && !(await download(pinned.url, kept))) return null
  if ((await sha256Of(kept)) === pinned.sha256) return kept
  if (asked === null) rmSync(kept)
  throw new BuildStopped(`${kept} is not ${pinned.file} as it was published. Nothing was built.`)
}

async function download(url: string, kept: string): Promise<boolean> {
  const bytes = await fetch(url, { signal: AbortSignal.timeout(waitMs) })
    .then(async (reply) => (reply.ok ? new Uint8Array(await reply.arrayBuffer()) : null))
    .catch(() => null)
  if (bytes === null) return false
  writeFileSync(`${kept}.part`, bytes)
  renameSync(`${kept}.part`, kept)
  return true
}

/** Electron and the console's app in the place of Chromium; native code and faces are those of the command's package. */
export function layElectron(root: string, zip: string): void {
  const own = join(root, 'usr', 'lib', 'presso-box')
  mkdirSync(join(own, 'electron'), { recursive: true })
  run('unzip', ['-q', '-o', zip, '-d', join(own, 'electron')])
  if (!existsSync(join(own, 'electron', 'electron'))) throw new BuildStopped(`There is no electron in ${zip}.`)
  run(process.execPath, [join(project, 'apps', 'console', 'bundle.ts')])
  cpSync(join(project, 'apps', 'console', 'dist'), join(own, 'app'), { recursive: true })
  symlinkSync('/usr/lib/pressobox/node_modules', join(own, 'app', 'node_modules'))
  run('cp', ['-a', '--no-preserve=ownership', `${overlayOf('electron')}/.`, root])
}

/** What Electron does without stays behind; the libraries that both need do not. */
export function takeChromiumAway(root: string): void {
  dpkg(root, ['--purge', 'chromium', 'chromium-common'])
}
