import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Shelf } from './packages.ts'
import { run, step } from './shell.ts'

/** Programs that cost minutes under emulation and whose work is done natively, or not needed: they do nothing while packages are configured. */
const stilled = ['usr/bin/systemd-hwdb', 'usr/sbin/depmod', 'usr/sbin/update-initramfs']

const still = '#!/bin/sh\nexit 0\n'

export function dpkg(root: string, args: readonly string[]): void {
  const force = ['architecture', 'depends', 'unsafe-io', 'confnew'].map((each) => `--force-${each}`)
  run('dpkg', [`--root=${root}`, '--log=/dev/null', ...force, ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive', INITRD: 'No', DEBCONF_NONINTERACTIVE_SEEN: 'true' },
  })
}

/** Devices that maintainer scripts open; the image gets its own from the kernel. */
export function makeDevices(root: string): void {
  const devices = { null: [1, 3], zero: [1, 5], full: [1, 7], random: [1, 8], urandom: [1, 9], tty: [5, 0] }
  mkdirSync(join(root, 'dev'), { recursive: true })
  for (const [name, [major, minor]] of Object.entries(devices))
    if (!existsSync(join(root, 'dev', name)))
      run('mknod', ['-m', '666', join(root, 'dev', name), 'c', String(major), String(minor)])
}

/** Nothing is started in a tree that is no machine. */
function forbidServices(root: string): void {
  writeFileSync(join(root, 'usr', 'sbin', 'policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 })
}

function whileStill(root: string, act: () => void): void {
  const kept = mkdtempSync(join(root, '..', 'stilled-'))
  const there = stilled.filter((path) => existsSync(join(root, path)))
  for (const path of there) {
    renameSync(join(root, path), join(kept, path.replaceAll('/', '_')))
    writeFileSync(join(root, path), still, { mode: 0o755 })
  }
  try {
    act()
  } finally {
    for (const path of there) renameSync(join(kept, path.replaceAll('/', '_')), join(root, path))
    rmSync(kept, { recursive: true })
  }
}

/** The files of packages, and nothing else of them. */
export function layPackages(files: readonly string[], root: string): void {
  for (const file of baseFirst(files))
    run('sh', ['-c', 'dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" --keep-directory-symlink', 'sh', file, root])
}

/**
 * A Debian of these packages in the folder `kept`, which is there when it is whole. Everything but maintainer scripts runs natively: under emulation dpkg, depmod and the rest take an hour.
 * Packages are laid out first, so that the first script finds a shell and a C library, and then unpacked by dpkg, so that it knows them.
 */
export async function makeRoot(shelf: Shelf, kept: string): Promise<void> {
  const root = `${kept}.part`
  rmSync(root, { recursive: true, force: true })
  mkdirSync(join(root, 'var', 'lib', 'dpkg'), { recursive: true })
  writeFileSync(join(root, 'var', 'lib', 'dpkg', 'status'), '')
  await step(`laying out ${String(shelf.files.length)} packages`, () => layPackages(shelf.files, root))
  makeDevices(root)
  forbidServices(root)
  await step('unpacking them by dpkg', () => dpkg(root, ['--unpack', ...baseFirst(shelf.files)]))
  await step('configuring them, scripts emulated', () => whileStill(root, () => dpkg(root, ['--configure', '-a'])))
  await step('module and hardware tables', () => {
    for (const version of run('ls', [join(root, 'usr/lib/modules')])
      .trim()
      .split('\n'))
      run('depmod', ['-b', root, version])
    run('chroot', [root, 'systemd-hwdb', '--usr', 'update'])
  })
  renameSync(root, kept)
}

/** base-files brings the links by which /bin is /usr/bin: all else is laid through them. */
function baseFirst(files: readonly string[]): readonly string[] {
  const isBase = (file: string): number => Number(/\/base-files_[^/]+$/.test(file))
  return files.toSorted((one, other) => isBase(other) - isBase(one))
}
