import { posix } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { crc32, gunzip as gunzipCallback } from 'node:zlib'
import { mostArchiveBytes } from '@pressobox/protocol'
import { Parser } from 'tar'
import { fromBufferPromise } from 'yauzl'
import { asPackage, flawOf, isKnownFile, type ReadPackage } from './package-files.ts'

const gunzip = promisify(gunzipCallback)

/** Of all that is in it. */
const mostUnpackedBytes = 2 * 1024 * 1024
const mostEntries = 200

const zipSign = Buffer.from('PK')
const gzipSign = Buffer.from([0x1f, 0x8b])
const zstdSign = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

/** What stands in an archive; nothing of it is written anywhere. */
interface Entry {
  readonly path: string
  readonly kind: 'file' | 'folder' | 'other'
  readonly bytes: number
  readonly read: () => Promise<Buffer>
}

/** An archive that is not taken, and why. */
class BadArchive extends Error {
  readonly file: string

  constructor(file: string, problem: string) {
    super(problem)
    this.file = file
  }
}

/** Reads a .zip or a .tgz as an extension: its files at the top of it, or in the one folder that it has. */
export async function readArchive(bytes: Uint8Array): Promise<ReadPackage> {
  try {
    const entries = await entriesOf(Buffer.from(bytes))
    look(entries)
    return asPackage(await textsOf(entries))
  } catch (error) {
    if (error instanceof BadArchive) return flawOf(error.file, error.message)
    return flawOf(whole, 'cannot be read: it is damaged, or too large when it is unpacked')
  }
}

const whole = 'the archive'

function entriesOf(bytes: Buffer): Promise<readonly Entry[]> {
  if (bytes.length > mostArchiveBytes) throw new BadArchive(whole, 'is larger than 1 MB')
  if (begins(bytes, zipSign)) return zipEntries(bytes)
  if (begins(bytes, gzipSign)) return tarEntries(bytes)
  throw new BadArchive(whole, 'is neither a .zip nor a .tgz')
}

function begins(bytes: Buffer, sign: Buffer): boolean {
  return bytes.subarray(0, sign.length).equals(sign)
}

async function zipEntries(bytes: Buffer): Promise<readonly Entry[]> {
  // Names come as bytes: what is wrong with one is said in words of ours.
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false })
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    // Unix mode, where a Unix made it: what is neither a file nor a folder there is none here.
    const type = (entry.externalFileAttributes >>> 16) & 0o170000
    const isPlain = type === 0 || type === 0o100000 || type === 0o040000
    const path = text('a name in the archive', entry.fileNameRaw)
    entries.push({
      path,
      kind: isPlain ? (path.endsWith('/') ? 'folder' : 'file') : 'other',
      bytes: entry.uncompressedSize,
      // The library ends a stream that gives more than its entry says, and leaves its checksum to us.
      read: async () => {
        const content = await buffer(await zip.openReadStreamPromise(entry))
        if (crc32(content) !== entry.crc32) throw new BadArchive(shown(path), 'is damaged')
        return content
      },
    })
    if (entries.length > mostEntries) throw new BadArchive(whole, tooMany)
  }
  return entries
}

async function tarEntries(bytes: Buffer): Promise<readonly Entry[]> {
  const tar = await gunzip(bytes, { maxOutputLength: mostUnpackedBytes })
  // The library would unpack what is packed twice, without a bound.
  if ([gzipSign, zstdSign].some((sign) => begins(tar, sign)))
    throw new BadArchive(whole, 'is neither a .zip nor a .tgz')
  const entries: Entry[] = []
  await new Promise((resolve, reject) => {
    const parser = new Parser({
      strict: true,
      onReadEntry: (entry) => {
        const content = entry.concat()
        // One that breaks off is said by the parser.
        content.catch(() => undefined)
        const isFile = entry.type === 'File' || entry.type === 'OldFile'
        const kind = isFile ? 'file' : entry.type === 'Directory' ? 'folder' : 'other'
        entries.push({ path: entry.path, kind, bytes: entry.size, read: () => content })
      },
    })
    parser.on('error', reject)
    parser.on('end', () => resolve(null))
    parser.end(tar)
  })
  return entries
}

const tooMany = `has more than ${String(mostEntries)} files`

/** Whoever puts such things into an archive is not to be trusted with the rest of it. */
function look(entries: readonly Entry[]): void {
  if (entries.length > mostEntries) throw new BadArchive(whole, tooMany)
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  if (total > mostUnpackedBytes) throw new BadArchive(whole, 'is larger than 2 MB when it is unpacked')
  const seen = new Set<string>()
  for (const { path, kind } of entries) {
    if (/^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(path) || path.split('/').includes('..'))
      throw new BadArchive(shown(path), 'leads out of the archive')
    if (kind === 'other') throw new BadArchive(shown(path), 'is a link, or no plain file')
    const place = posix.normalize(path)
    if (seen.has(place)) throw new BadArchive(shown(path), 'is there twice')
    seen.add(place)
  }
}

function shown(path: string): string {
  return path.replaceAll(/\p{Cc}/gu, ' ').slice(0, 80)
}

const manifest = 'extension.json'

async function textsOf(entries: readonly Entry[]): Promise<Readonly<Record<string, string>>> {
  const files = entries.filter(({ kind }) => kind === 'file')
  const here = files.map((entry) => ({ ...entry, path: posix.normalize(entry.path) }))
  const folder = here
    .map(({ path }) => path)
    .filter((path) => /^(?:[^/]+\/)?extension\.json$/.test(path))
    .toSorted((one, other) => one.length - other.length)[0]
    ?.slice(0, -manifest.length)
  const texts: Record<string, string> = {}
  for (const { path, read } of here) {
    const name = path.slice(folder?.length ?? 0)
    if (folder !== undefined && path.startsWith(folder) && isKnownFile(name)) texts[name] = text(name, await read())
  }
  return texts
}

function text(name: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadArchive(name, 'is no text (UTF-8)')
  }
}
