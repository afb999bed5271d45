import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BuildStopped, run } from './shell.ts'

const pinned = z.object({ name: z.string(), version: z.string(), architecture: z.string(), sha256: z.string() })
export const lock = z.object({ suite: z.string(), packages: z.array(pinned) })
export type Pinned = Readonly<z.infer<typeof pinned>>
export type Lock = Readonly<z.infer<typeof lock>>

/** A list of wishes: a name a line, `#` begins a remark. */
export function wishes(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
}

export const suite = 'trixie'

function sourcesList(mirror: string, security: string): string {
  const keys = '[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]'
  const parts = 'main non-free-firmware'
  return [
    `deb ${keys} ${mirror} ${suite} ${parts}`,
    `deb ${keys} ${mirror} ${suite}-updates ${parts}`,
    `deb ${keys} ${mirror} ${suite}-backports ${parts}`,
    `deb ${keys} ${security} ${suite}-security ${parts}`,
    '',
  ].join('\n')
}

/** An apt of its own, for arm64 and on nothing installed: the machine's own lists and packages are never touched. */
export class Apt {
  readonly #conf: string
  readonly archives: string

  constructor(folder: string, mirror: string, security: string) {
    this.archives = join(folder, 'archives')
    this.#conf = join(folder, 'apt.conf')
    for (const each of ['archives/partial', 'lists/partial', 'etc', 'log', 'parts'])
      mkdirSync(join(folder, each), { recursive: true })
    writeFileSync(join(folder, 'status'), '')
    writeFileSync(join(folder, 'etc', 'sources.list'), sourcesList(mirror, security))
    writeFileSync(
      this.#conf,
      [
        ['Dir::State', folder],
        ['Dir::State::status', join(folder, 'status')],
        ['Dir::State::lists', join(folder, 'lists')],
        ['Dir::Cache::archives', this.archives],
        ['Dir::Etc::sourcelist', join(folder, 'etc', 'sources.list')],
        ['Dir::Etc::sourceparts', join(folder, 'parts')],
        ['Dir::Etc::preferences', '/dev/null'],
        ['Dir::Etc::preferencesparts', join(folder, 'parts')],
        ['Dir::Log', join(folder, 'log')],
        ['APT::Architecture', 'arm64'],
        ['APT::Architectures', 'arm64'],
        ['APT::Install-Recommends', 'false'],
        ['APT::Sandbox::User', 'root'],
        ['Acquire::Languages', 'none'],
        ['Acquire::Retries', '3'],
      ]
        .map(([name = '', value = '']) => `${name} "${value}";\n`)
        .join(''),
    )
  }

  #get(args: readonly string[]): string {
    return run('apt-get', ['-y', ...args], { env: { APT_CONFIG: this.#conf, DEBIAN_FRONTEND: 'noninteractive' } })
  }

  update(): void {
    this.#get(['update'])
  }

  /** The wishes and all that they need, as apt would install them. */
  resolve(wanted: readonly string[]): readonly Resolved[] {
    return readInstall(this.#get(['--simulate', 'install', ...wanted]))
  }

  /** Brings the files, by their signed hashes. */
  download(wanted: readonly string[]): void {
    this.#get(['--download-only', 'install', ...wanted])
  }
}

interface Resolved {
  readonly name: string
  readonly version: string
  readonly architecture: string
}

/** What `apt-get --simulate install` prints: `Inst name (version origin [architecture])`. */
export function readInstall(text: string): readonly Resolved[] {
  return text
    .split('\n')
    .map((line) => /^Inst (\S+) \((\S+) .*\[(\w+)\]\)/.exec(line))
    .filter((found) => found !== null)
    .map(([, name = '', version = '', architecture = '']) => ({ name, version, architecture }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

export function fileOf(each: Resolved): string {
  return `${each.name}_${each.version.replaceAll(':', '%3a')}_${each.architecture}.deb`
}

function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

export interface Shelf {
  readonly lock: Lock
  /** The .deb of each package of the lock, in its order. */
  readonly files: readonly string[]
}

export interface How {
  /** As the archive has them today; the lock is written anew. */
  readonly renew: boolean
  /** Without what they need, because they are only unpacked. */
  readonly alone: boolean
}

/** The packages of a list with all that they need, or `alone`, exactly as the lock says; without a lock (or when asked to renew) as the archive has them today, and the lock is written. */
export function bring(apt: Apt, wanted: readonly string[], lockFile: string, how: How): Shelf {
  const known = !how.renew && existsSync(lockFile) ? lock.parse(JSON.parse(readFileSync(lockFile, 'utf8'))) : null
  if (known !== null && known.packages.every((each) => isHere(apt, each))) return shelf(apt, known)
  apt.update()
  const asked = known === null ? wanted : known.packages.map((each) => `${each.name}=${each.version}`)
  try {
    apt.download(asked)
  } catch (error) {
    if (known === null || !(error instanceof BuildStopped)) throw error
    throw new BuildStopped(
      `The archive no longer has all that ${lockFile} names. Build with --renew for today's versions, or with --mirror https://snapshot.debian.org/archive/debian/DATE for those of the lock.\n${error.message}`,
    )
  }
  const found = apt
    .resolve(asked)
    .filter((each) => !how.alone || wanted.includes(each.name))
    .map((each) => ({ ...each, sha256: sha256Of(join(apt.archives, fileOf(each))) }))
  if (known === null) writeFileSync(lockFile, lockText({ suite, packages: found }))
  else mustBeSame(known.packages, found)
  return shelf(apt, known ?? { suite, packages: found })
}

function isHere(apt: Apt, each: Pinned): boolean {
  const file = join(apt.archives, fileOf(each))
  return existsSync(file) && sha256Of(file) === each.sha256
}

function shelf(apt: Apt, of: Lock): Shelf {
  return { lock: of, files: of.packages.map((each) => join(apt.archives, fileOf(each))) }
}

function mustBeSame(wanted: readonly Pinned[], found: readonly Pinned[]): void {
  const hashes = new Map(found.map((each) => [each.name, each.sha256]))
  const other = wanted.find((each) => hashes.get(each.name) !== each.sha256)
  if (other !== undefined || found.length !== wanted.length)
    throw new BuildStopped(`${other?.name ?? 'The list'} is not what the lock says. Nothing was built.`)
}

/** A package a line, so that a renewal reads as one. */
export function lockText(of: Lock): string {
  const lines = of.packages.map((each) => `    ${JSON.stringify(each)}`)
  return `{\n  "suite": "${of.suite}",\n  "packages": [\n${lines.join(',\n')}\n  ]\n}\n`
}
