import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { overlaysOf, type Profile } from './profiles.ts'
import type { Release } from './release.ts'
import { dpkg } from './rootfs.ts'
import { run } from './shell.ts'
import { waitPage } from './wait-page.ts'

/** What the image says of itself: also what shows the console on its screen. */
export interface Recorded extends Release {
  readonly screen: string
}

interface Laid {
  readonly profile: Profile
  /** Where our own package lies. */
  readonly debs: string
}

/** A Debian's tree becomes a box: our own package and the profile's overlays, over a copy of it. `updatePub`: PEM. */
export function layOver(
  root: string,
  base: string,
  { profile, debs }: Laid,
  made: Recorded,
  updatePub: string,
  architecture = 'arm64',
): void {
  run('cp', ['-a', '--reflink=auto', base, root])
  dpkg(root, ['--install', join(debs, `pressobox_${made.version}_${architecture}.deb`)])
  for (const overlay of overlaysOf(profile)) run('cp', ['-a', '--no-preserve=ownership', `${overlay}/.`, root])
  const own = join(root, 'usr', 'lib', 'presso-box')
  run('cp', ['-a', '--no-preserve=ownership', `${join(import.meta.dirname, 'box')}/.`, own])
  writeFileSync(join(own, 'update.pub'), updatePub)
  run('chroot', [root, 'systemd-sysusers'])
  writeFileSync(join(own, 'release.json'), `${JSON.stringify(made, null, 2)}\n`)
  if (made.screen === 'chromium') writeFileSync(join(own, 'wait.html'), waitPage())
  // The system's clock never begins before this file's time.
  writeFileSync(join(root, 'usr', 'lib', 'clock-epoch'), '')
}
