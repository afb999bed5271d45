import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Shelf } from './packages.ts'
import { layPackages, makeDevices } from './rootfs.ts'
import { BuildStopped, run } from './shell.ts'

const source = join(import.meta.dirname, 'tryboot')

/** All that decides what the module becomes. */
export function moduleRecipe(shelf: Shelf): readonly string[] {
  const sources = readdirSync(source).toSorted()
  return [
    ...sources.map((name) => readFileSync(join(source, name), 'utf8')),
    ...shelf.lock.packages.map((each) => each.sha256),
  ]
}

/**
 * The module by which Debian's kernel asks a Pi's firmware for a one-shot start, as the file `kept`. It is compiled in a
 * folder of its own by the compiler that the kernel's headers name, emulated: the same bytes on any builder.
 */
export function makeFirmwareModule(shelf: Shelf, kernel: string, kept: string): void {
  if (existsSync(kept)) return
  const workshop = mkdtempSync(`${kept}.`)
  layPackages(shelf.files, workshop)
  makeDevices(workshop)
  const headers = `/usr/src/linux-headers-${kernel}`
  if (!existsSync(join(workshop, headers)))
    throw new BuildStopped(`The kernel is ${kernel}, and its headers are of another one. Build with --renew.`)
  symlinkSync('mawk', join(workshop, 'usr', 'bin', 'awk'))
  cpSync(source, join(workshop, 'module'), { recursive: true })
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }
  run('chroot', [workshop, 'make', '-C', headers, 'M=/module', 'modules'], { env })
  run('chroot', [workshop, 'strip', '--strip-debug', '/module/presso-tryboot.ko'], { env })
  renameSync(join(workshop, 'module', 'presso-tryboot.ko'), kept)
  rmSync(workshop, { recursive: true })
}
