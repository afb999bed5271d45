// Runs on the box, by Node alone: nothing here may need a package.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, lstatSync, mkdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { isSigned, readList, type BundleList } from './bundle-list.ts'
import { Refused } from './refused.ts'
import { ownRelease } from './told.ts'

/** What an update is unpacked into; everything under `/data/update` goes when it is over, and at each start. */
export const workFolder = '/data/update'
const unpacked = `${workFolder}/files`

/** What the stand needs meanwhile. */
const spareBytes = 100 * 1024 * 1024

export function unpackedFile(name: string): string {
  return `${unpacked}/${name}`
}

/** Files by name, and nothing else of an archive that anybody may have made: no links, no pipes, no folders. */
function unpack(bundle: string, names: readonly string[]): void {
  mkdirSync(unpacked, { recursive: true })
  const how = ['--no-same-owner', '--no-same-permissions', '--occurrence=1', '--no-wildcards']
  const { status } = spawnSync('tar', ['-xf', bundle, '-C', unpacked, ...how, '--', ...names], { stdio: 'ignore' })
  if (status !== 0 || !names.every((name) => lstatSync(unpackedFile(name)).isFile()))
    throw new Refused('no-update', 'This file is no update, or not all of one. Nothing was changed.')
}

/** What the update says of itself, believed only because it is signed and for a box like this. */
export function signedList(bundle: string): { readonly list: BundleList; readonly text: string } {
  rmSync(unpacked, { recursive: true, force: true })
  unpack(bundle, ['list.txt', 'list.sig'])
  const [text, signature] = ['list.txt', 'list.sig'].map((name) => readFileSync(unpackedFile(name), 'utf8'))
  if (text === undefined || signature === undefined) throw new Error('tar unpacked nothing.')
  if (!isSigned(text, signature, readFileSync('/usr/lib/presso-box/update.pub', 'utf8')))
    throw new Refused('unsigned', 'The update is not signed by who made this box. Nothing was changed.')
  const list = readList(text)
  if (list === null) throw new Refused('unknown', 'The update is of a kind that this version does not know.')
  const { profile } = ownRelease()
  if (list.profile !== profile)
    throw new Refused(
      'profile',
      `The update is for a ${list.profile} box; this is a ${profile} one.`,
      `${list.profile} / ${profile}`,
    )
  return { list, text }
}

/** All that the list names, each as it says. */
export async function unpackSystem(bundle: string, { files }: BundleList): Promise<void> {
  const { bavail, bsize } = statfsSync('/data')
  if (bavail * bsize < statSync(bundle).size + spareBytes)
    throw new Refused('no-space', 'The card has no room to unpack the update. Nothing was changed.')
  unpack(bundle, Object.keys(files))
  for (const [name, sha256] of Object.entries(files))
    if ((await sha256Of(unpackedFile(name))) !== sha256)
      throw new Refused('damaged', `The update is damaged (${name}). Copy it onto the stick again.`, name)
}

/** `onBytes` hears how many were read, as they are. */
export async function sha256Of(
  file: string,
  bytes = Infinity,
  onBytes: (count: number) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256')
  const source = createReadStream(file, { end: bytes - 1, highWaterMark: 1024 * 1024 })
  source.on('data', (chunk) => onBytes(chunk.length))
  await pipeline(source, hash)
  return hash.digest('hex')
}
