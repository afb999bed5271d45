import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './shell.ts'

/** The initrd of this tree, made in it: under emulation that takes a minute, so it is kept for each tree and set of scripts. */
export function makeInitrd(root: string, kept: string, epoch: number): string {
  if (existsSync(kept)) return kept
  const version = run('ls', [join(root, 'usr', 'lib', 'modules')]).trim()
  const made = join(root, 'tmp', 'initrd.img')
  try {
    run('chroot', [root, 'mkinitramfs', '-o', '/tmp/initrd.img', version], {
      env: { SOURCE_DATE_EPOCH: String(epoch), PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    })
    cpSync(made, `${kept}.part`)
    run('mv', [`${kept}.part`, kept])
  } finally {
    rmSync(made, { force: true })
  }
  return kept
}
