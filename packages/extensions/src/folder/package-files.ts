import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../manifest/manifest.ts'
import { readManifest, type Flaw } from '../manifest/read-manifest.ts'

/** The files that an extension may have; others are not taken over. */
const known = ['extension.json', 'index.js', 'README.md', 'tests.json', 'LICENSE'] as const
const mostBytes = 256 * 1024

export type PackageFiles = Readonly<Record<string, string>>

/** An extension as it lies in its folder: read, and not run. */
export interface Package {
  readonly manifest: Manifest
  readonly code: string
  readonly files: PackageFiles
}

export type ReadPackage = { readonly package: Package } | { readonly flaw: Flaw }

export function isKnownFile(name: string): boolean {
  return known.some((each) => each === name)
}

export function flawOf(file: string, problem: string): { readonly flaw: Flaw } {
  return { flaw: { file, line: null, field: null, problem } }
}

/** Reads the files of a folder; null where there is no such folder. Links are not followed. */
export async function readFiles(folder: string): Promise<PackageFiles | null> {
  const names = await readdir(folder).catch(() => null)
  if (names === null) return null
  const files: Record<string, string> = {}
  for (const name of known) {
    if (!names.includes(name)) continue
    const path = join(folder, name)
    const found = await lstat(path)
    if (found.isFile() && found.size <= mostBytes) files[name] = await readFile(path, 'utf8')
  }
  return files
}

/** Whether these files are an extension. */
export function asPackage(given: PackageFiles): ReadPackage {
  const files = Object.fromEntries(known.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])))
  for (const [name, text] of Object.entries(files))
    if (Buffer.byteLength(text) > mostBytes) return flawOf(name, 'is larger than 256 KB')
  const { 'extension.json': json, 'index.js': code } = files
  if (json === undefined) return flawOf('extension.json', 'is missing')
  if (code === undefined) return flawOf('index.js', 'is missing')
  const read = readManifest(json)
  return 'flaw' in read ? read : { package: { manifest: read.manifest, code, files } }
}

/** Reads a folder as an extension. */
export async function readPackage(folder: string): Promise<ReadPackage> {
  const files = await readFiles(folder)
  return files === null ? flawOf(folder, 'is no folder') : asPackage(files)
}

/** Writes an extension's folder. A power cut leaves either the old one or the new one, once `mendPackage` has looked. */
export async function writePackage(folder: string, { files }: Package): Promise<void> {
  const fresh = `${folder}.new`
  const old = `${folder}.old`
  await rm(fresh, { recursive: true, force: true })
  await rm(old, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeSynced(join(fresh, name), text)
  await moveIfThere(folder, old)
  await rename(fresh, folder)
  await rm(old, { recursive: true, force: true })
}

/** Takes the old folder back where a power cut came between the two. */
export async function mendPackage(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null)
  if (found === null) await moveIfThere(`${folder}.old`, folder)
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
}

async function writeSynced(path: string, text: string): Promise<void> {
  const handle = await open(path, 'w', 0o644)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
