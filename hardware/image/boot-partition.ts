import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cmdlineTxt, configTxt, deviceTrees, firmwareFiles, usercfgTxt } from './boot-files.ts'
import type { Slot } from './layout.ts'
import { overlays } from './overlays.ts'
import { run } from './shell.ts'

/** What a slot starts with: kernel, initrd, device trees, command line. The same in the image and in an update. */
export function stageSlot(root: string, initrd: string, slot: Slot, out: string): void {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const modules = join(root, 'usr', 'lib', 'modules')
  const kernel = join(modules, run('ls', [modules]).trim())
  cpSync(join(kernel, 'vmlinuz'), join(out, 'vmlinuz'))
  cpSync(initrd, join(out, 'initrd.img'))
  for (const [asked, name] of Object.entries(deviceTrees))
    cpSync(join(kernel, 'dtb', 'broadcom', name), join(out, asked))
  writeFileSync(join(out, 'cmdline.txt'), cmdlineTxt(slot))
}

/** What may hang at the pins, compiled: the firmware finds it in this folder whichever slot is started. */
function stageOverlays(out: string): void {
  mkdirSync(out, { recursive: true })
  for (const [name, source] of Object.entries(overlays)) {
    const file = join(out, `${name}.dts`)
    writeFileSync(file, source)
    run('dtc', ['-q', '-@', '-I', 'dts', '-O', 'dtb', '-o', join(out, `${name}.dtbo`), file])
    rmSync(file)
  }
}

/** The whole boot partition as a folder: slot A in it, the firmware, and room for slot B. */
export function stageBoot(root: string, initrd: string, firmwareDeb: string, out: string): void {
  rmSync(out, { recursive: true, force: true })
  stageSlot(root, initrd, 'a', join(out, 'a'))
  const unpacked = `${out}.firmware`
  rmSync(unpacked, { recursive: true, force: true })
  run('dpkg-deb', ['-x', firmwareDeb, unpacked])
  for (const name of firmwareFiles) cpSync(join(unpacked, 'usr', 'lib', 'raspi-firmware', name), join(out, name))
  cpSync(join(unpacked, 'usr', 'share', 'doc', 'raspi-firmware', 'copyright'), join(out, 'LICENCE.firmware.txt'))
  rmSync(unpacked, { recursive: true })
  stageOverlays(join(out, 'overlays'))
  writeFileSync(join(out, 'config.txt'), configTxt('a'))
  writeFileSync(join(out, 'usercfg.txt'), usercfgTxt)
}
