// Photographs what the kiosk shows: see README.md. Started by `npm run image:pictures`.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { layOver } from '../lay-over.ts'
import { lock } from '../packages.ts'
import { lockFile, packagesOf, profiles, type Profile } from '../profiles.ts'
import { release } from '../release.ts'
import { BuildStopped, run, step } from '../shell.ts'
import { readyForDebian } from '../tools.ts'
import { takeBarePicture, takePictures } from './take-pictures.ts'

/** Photographs a screen that is none, and presses keys on it. */
const photographers = ['grim', 'wtype']

/** The kiosk's own packages for the processor of this machine, without kernel and firmware: in a container they run at its speed. */
function debianOf(profile: Profile, cache: string): string {
  const names = packagesOf(profile).map((wish) => wish.replace(/\/.*$/, ''))
  const wanted = names.filter((name) => !/^(?:\?essential|linux-image-.*|firmware-.*|initramfs-tools)$/.test(name))
  const parts = ['trixie', 'trixie-updates', 'trixie-backports'].map(
    (suite) => `deb http://deb.debian.org/debian ${suite} main`,
  )
  const sources = [...parts, 'deb http://deb.debian.org/debian-security trixie-security main']
  const include = `--include=${[...wanted, ...photographers].join(',')}`
  const kept = join(cache, `debian-pictures-${createHash('sha256').update(include).digest('hex').slice(0, 16)}`)
  if (existsSync(kept)) return kept
  run('mmdebstrap', ['--variant=essential', include, 'trixie', `${kept}.part`, ...sources])
  renameSync(`${kept}.part`, kept)
  return kept
}

/** How many of its packages have the version that the image's lock names. */
function likeness(root: string, profile: Profile): string {
  const pinned = lock.parse(JSON.parse(readFileSync(lockFile(profile.name), 'utf8'))).packages
  const versions = new Map(pinned.map(({ name, version }) => [name, version]))
  const lines = run('dpkg-query', [`--admindir=${root}/var/lib/dpkg`, '-W', '-f', '${Package} ${Version}\\n'])
    .trim()
    .split('\n')
  const both = lines.map((line) => line.split(' ')).filter(([name = '']) => versions.has(name))
  const same = both.filter(([name = '', version]) => versions.get(name) === version)
  return `${String(same.length)} of ${String(both.length)} packages in the version of the image`
}

/** The container has no card and no screen. */
function withoutHardware(root: string): void {
  writeFileSync(join(root, 'etc', 'fstab'), '')
  const put = (unit: string, text: string): void => {
    const folder = join(root, 'etc', 'systemd', 'system', `${unit}.d`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'pictures.conf'), text)
  }
  put(
    'presso-kiosk.service',
    '[Unit]\nConditionPathExistsGlob=\n[Service]\nTTYPath=\nStandardInput=null\nEnvironment=WLR_BACKENDS=headless WLR_HEADLESS_OUTPUTS=2 WLR_RENDERER=pixman\n',
  )
  // A Pi is slow to start: here the stand waits until the picture is taken.
  put('pressobox.service', '[Service]\nExecStartPre=/bin/sh -c "until test -e /data/go; do sleep 0.2; done"\n')
}

try {
  const { values } = parseArgs({
    options: {
      cache: { type: 'string', default: process.env['PRESSO_IMAGE_CACHE'] ?? '.image/cache' },
      debs: { type: 'string', default: '.image/deb' },
      out: { type: 'string', default: 'docs/pictures' },
    },
  })
  readyForDebian()
  const cache = resolve(values.cache)
  mkdirSync(cache, { recursive: true })
  const profile = profiles['kiosk']
  if (profile === undefined) throw new BuildStopped('There is no profile kiosk.')
  const base = await step('Debian with the packages of the kiosk', () => debianOf(profile, cache))
  process.stdout.write(`${likeness(base, profile)}\n`)
  const root = join(cache, 'work-pictures')
  rmSync(root, { recursive: true, force: true })
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64'
  const made = { ...release(profile.name), screen: profile.screen }
  await step('the stand', () => layOver(root, base, { profile, debs: resolve(values.debs) }, made, '', architecture))
  withoutHardware(root)
  await takePictures(root, resolve(values.out))
  await takeBarePicture(root, resolve(values.out))
  rmSync(root, { recursive: true, force: true })
} catch (error) {
  if (!(error instanceof BuildStopped)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
