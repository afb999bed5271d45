import { existsSync } from 'node:fs'
import { BuildStopped, has, run } from './shell.ts'

/** Programs that the build calls, and the Debian package of each. */
const tools: Readonly<Record<string, string>> = {
  'apt-get': 'apt',
  'dpkg-deb': 'dpkg',
  'qemu-aarch64-static': 'qemu-user-static',
  'update-binfmts': 'binfmt-support',
  'mkfs.vfat': 'dosfstools',
  mcopy: 'mtools',
  mksquashfs: 'squashfs-tools',
  mke2fs: 'e2fsprogs',
  sfdisk: 'fdisk',
  depmod: 'kmod',
  dtc: 'device-tree-compiler',
  bmaptool: 'bmap-tools',
  zstd: 'zstd',
  unzip: 'unzip',
}

/** What images are tried in, beside the above. */
const emulator: Readonly<Record<string, string>> = {
  'qemu-system-aarch64': 'qemu-system-arm',
  'mkfs.vfat': 'dosfstools',
  mcopy: 'mtools',
}

/** What a Debian in a container is made and started with. */
const containers: Readonly<Record<string, string>> = {
  mmdebstrap: 'mmdebstrap',
  'systemd-nspawn': 'systemd-container',
  nsenter: 'util-linux',
}

/** Brings what is missing where one may, and says what to do where one may not. */
function bringTools(wanted: Readonly<Record<string, string>>): void {
  const missing = Object.entries(wanted).filter(([command]) => !has(command))
  if (missing.length === 0) return
  const packages = [...new Set(missing.map(([, name]) => name))]
  if (process.getuid?.() !== 0 || !has('apt-get'))
    throw new BuildStopped(
      `This needs ${packages.join(', ')}. On Debian 12 or 13, as root: apt-get install ${packages.join(' ')}`,
    )
  process.stdout.write(`Set-up: installing ${packages.join(' ')}\n`)
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** Programs of another processor run by themselves from here on. */
function emulate(): void {
  const register = '/proc/sys/fs/binfmt_misc'
  if (!existsSync(`${register}/register`)) run('mount', ['-t', 'binfmt_misc', 'binfmt_misc', register])
  if (!existsSync(`${register}/qemu-aarch64`)) run('update-binfmts', ['--enable', 'qemu-aarch64'])
}

export function readyToBuild(): void {
  if (process.getuid?.() !== 0)
    throw new BuildStopped('An image is built as root, for its files belong to root: sudo npm run image')
  bringTools(tools)
  if (process.arch !== 'arm64') emulate()
}

export function readyForDebian(): void {
  if (process.getuid?.() !== 0) throw new BuildStopped('A Debian of its own is made as root: sudo npm run deb:test')
  bringTools({ ...tools, ...containers })
  if (process.arch !== 'arm64') emulate()
}

export function readyToTry(): void {
  bringTools(emulator)
}
