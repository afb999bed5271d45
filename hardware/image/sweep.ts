import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const needless = [
  'usr/sbin/policy-rc.d',
  ...['cache/apt', 'lib/apt/lists', 'cache/debconf', 'cache/ldconfig', 'log', 'tmp'].map((each) => `var/${each}`),
  ...['doc', 'man', 'info', 'locale', 'lintian', 'bug'].map((each) => `usr/share/${each}`),
  'tmp',
  'run',
  'dev',
  'boot',
  'etc/machine-id',
  'var/lib/dbus/machine-id',
  ...['status-old', 'diversions-old', 'lock', 'lock-frontend'].map((each) => `var/lib/dpkg/${each}`),
]

const folders = ['var/log', 'var/tmp', 'tmp', 'run', 'dev', 'proc', 'sys', 'data', 'boot/firmware']

/** What only the making of it needed goes; where something is mounted stays an empty folder. */
export function sweep(root: string): void {
  for (const path of needless) rmSync(join(root, path), { recursive: true, force: true })
  for (const path of folders) mkdirSync(join(root, path), { recursive: true })
  for (const path of ['tmp', 'var/tmp']) chmodSync(join(root, path), 0o1777)
  writeFileSync(join(root, 'etc', 'machine-id'), '')
  rmSync(join(root, 'etc', 'resolv.conf'), { force: true })
  symlinkSync('/run/NetworkManager/resolv.conf', join(root, 'etc', 'resolv.conf'))
}
