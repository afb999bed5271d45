import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { stageBoot } from './boot-partition.ts'
import { makeBundle, updateKey } from './bundle.ts'
import { assemble, makeExt4, makeFat, makeSquashfs } from './disk.ts'
import { bringElectron, layElectron, pinnedElectron, takeChromiumAway } from './electron.ts'
import { makeFirmwareModule, moduleRecipe } from './firmware-module.ts'
import { makeInitrd } from './initrd.ts'
import { layOut, partition } from './layout.ts'
import { Apt, bring, wishes, type Shelf } from './packages.ts'
import { layOver, type Recorded } from './lay-over.ts'
import { listFile, lockFile, overlaysOf, packagesOf, type Profile } from './profiles.ts'
import { publish } from './publish.ts'
import { release } from './release.ts'
import { makeRoot } from './rootfs.ts'
import { run, step } from './shell.ts'
import { sweep } from './sweep.ts'
import { readyToBuild } from './tools.ts'

export interface Wishes {
  readonly profile: Profile
  readonly cache: string
  readonly out: string
  readonly mirror: string
  readonly security: string
  readonly renew: boolean
  /** Where the packed image will be found: the list for the Imager says so. */
  readonly downloads: string
  /** The file of the key that signs updates; null is one of this cache's own. */
  readonly key: string | null
  /** Electron's zip, or `none`; null is its maker's, where that can be had. */
  readonly electron: string | null
  /** Where our own package lies. */
  readonly debs: string
}

/** From lists of packages to a card: each step leaves what the next one takes. */
export async function buildImage(asked: Wishes): Promise<void> {
  readyToBuild()
  const cache = resolve(asked.cache)
  const out = resolve(asked.out)
  for (const folder of [cache, out]) mkdirSync(folder, { recursive: true })
  const { profile } = asked
  const made = release(profile.name)

  const apt = new Apt(join(cache, 'apt'), asked.mirror, asked.security)
  const shelf = await step('packages', () =>
    bring(apt, packagesOf(profile), lockFile(profile.name), { renew: asked.renew, alone: false }),
  )
  const boot = await step('firmware', () =>
    bring(apt, wishes(readFileSync(listFile('boot'), 'utf8')), lockFile('boot'), { renew: asked.renew, alone: true }),
  )
  const workshop = await step('workshop', () =>
    bring(apt, wishes(readFileSync(listFile('tryboot'), 'utf8')), lockFile('tryboot'), {
      renew: asked.renew,
      alone: false,
    }),
  )
  const base = join(cache, `root-${profile.name}-${keyOf(shelf)}`)
  if (!existsSync(base)) await makeRoot(shelf, base)

  const work = join(cache, `work-${profile.name}`)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work)
  const root = join(work, 'root')
  const key = updateKey(asked.key ?? join(cache, 'update-key.pem'))
  const tryboot = join(cache, `tryboot-${digest(moduleRecipe(workshop))}.ko`)
  await step('module for one-shot starts', () => makeFirmwareModule(workshop, kernelOf(base), tryboot))
  const electron =
    profile.screen === 'none'
      ? null
      : await step('Electron', () => bringElectron(asked.electron, cache, pinnedElectron()))
  const recorded: Recorded = { ...made, screen: electron === null ? profile.screen : 'electron' }
  await step('system and stand', () => layOver(root, base, asked, recorded, key.open))
  if (electron !== null) {
    takeChromiumAway(root)
    layElectron(root, electron)
  }
  addModule(root, tryboot)
  const initrd = await step('initrd', () =>
    makeInitrd(root, join(cache, `initrd-${initrdKey(shelf, profile)}`), made.epoch),
  )
  sweep(root)

  const layout = layOut(profile.sizes)
  const parts = { boot: join(work, 'boot.fat'), a: join(work, 'root.squashfs'), data: join(work, 'data.ext4') }
  await step('read-only system', () => makeSquashfs(root, parts.a, made.epoch))
  await step('boot partition', () => {
    stageBoot(root, initrd, boot.files[0] ?? '', join(work, 'boot'))
    makeFat(join(work, 'boot'), parts.boot, partition(layout, 'boot').bytes, made.epoch)
  })
  await step('data partition', () => makeExt4(parts.data, partition(layout, 'data').bytes, made.epoch))
  const image = join(out, `${made.name}.img`)
  await step('card', () => assemble(layout, parts, image))
  await step('what is published', () => publish(image, recorded, profile, [shelf, boot], parts, out, asked.downloads))
  const system = { root, initrd, squashfs: parts.a }
  const bundle = join(out, `${made.name}.update`)
  await step('update', () => makeBundle(system, made, key.secret, join(work, 'update'), bundle))
  process.stdout.write(`${image}\n`)
}

function kernelOf(root: string): string {
  return run('ls', [join(root, 'usr', 'lib', 'modules')]).trim()
}

function addModule(root: string, file: string): void {
  const modules = join(root, 'usr', 'lib', 'modules', kernelOf(root))
  mkdirSync(join(modules, 'extra'))
  copyFileSync(file, join(modules, 'extra', 'presso-tryboot.ko'))
  run('depmod', ['-b', root, kernelOf(root)])
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
}

/** A tree is made anew when a package of it, or the way that it is made, becomes another. */
function keyOf(shelf: Shelf): string {
  const recipe = readFileSync(join(import.meta.dirname, 'rootfs.ts'), 'utf8')
  return digest([recipe, ...shelf.lock.packages.map((each) => each.sha256)])
}

function initrdKey(shelf: Shelf, profile: Profile): string {
  const scripts = overlaysOf(profile)
    .map((overlay) => join(overlay, 'etc', 'initramfs-tools'))
    .filter(existsSync)
  const files = scripts.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile()),
  )
  return digest([
    keyOf(shelf),
    ...files.map((file) => `${relative(import.meta.dirname, file)}\n${readFileSync(file, 'utf8')}`),
  ])
}
