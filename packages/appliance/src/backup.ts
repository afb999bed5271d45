import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { JournalDamaged, lockFolder, openCheckpoint, verifyJournal } from '@pressobox/journal'
import { drawFresh, openStand } from '@pressobox/stand'
import { create, extract } from 'tar'
import { finishReplacing, kept, replaceBy, synced } from './replacing.ts'
import { machineTime } from './the-stand.ts'

/** A backup that cannot be used; nothing was changed. */
export class BadBackup extends Error {}

export interface BackedUp {
  readonly facts: number
  readonly bytes: number
}

/**
 * Writes a backup of a box, running or not: the journal only grows, and what is not whole at its end yet is not there yet.
 * The file is there when it was read back and found whole, and not before.
 */
export async function backUp(data: string, file: string): Promise<BackedUp> {
  const names = kept.filter((name) => existsSync(join(data, name)))
  if (!names.includes('journal')) throw new BadBackup(`There is no stand in ${data}. Name its folder with --data.`)
  const fresh = `${resolve(file)}.new`
  try {
    const filter = (path: string): boolean => !/\.(?:index|new)$/.test(path)
    await create({ file: fresh, cwd: data, gzip: true, portable: true, filter }, [...names])
    await synced(fresh)
    const facts = await inspected(fresh, data, ({ lastSeq }) => Promise.resolve(lastSeq))
    const { size: bytes } = await stat(fresh)
    await rename(fresh, file)
    await synced(dirname(resolve(file)))
    return { facts, bytes }
  } finally {
    await rm(fresh, { force: true })
  }
}

export interface Restored extends BackedUp {
  /** Where what stood in the folder is kept; null when nothing did. */
  readonly aside: string | null
}

/**
 * Makes a data folder go on from a backup. Everything is unpacked and checked beside what is there, and gets its new
 * epoch and its gap of numbers, before anything is replaced; what is replaced is kept.
 */
export async function restore(file: string, data: string): Promise<Restored> {
  const release = lockFolder(data)
  try {
    await finishReplacing(data)
    return await inspected(file, data, async ({ folder, lastSeq }) => {
      await beginAnew(folder)
      const aside = await replaceBy(folder, data)
      const { size: bytes } = await stat(file)
      return { facts: lastSeq, bytes, aside }
    })
  } finally {
    release()
  }
}

interface Inspected {
  readonly folder: string
  readonly lastSeq: number
}

/** Unpacks a backup beside a data folder, checks it, and clears up when that was used. */
async function inspected<Result>(
  file: string,
  data: string,
  use: (found: Inspected) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(data, '.unpacked-'))
  try {
    return await use({ folder, lastSeq: await unpack(file, folder) })
  } finally {
    // What was being unpacked when it proved to be damaged may still be on its way to disk.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

/** Unpacks a backup into an empty folder and checks every line; gives the last seq. */
export async function unpack(file: string, folder: string): Promise<number> {
  const filter = (path: string): boolean => kept.some((name) => path === name || path.startsWith(`${name}/`))
  try {
    await extract({ file, cwd: folder, filter, strict: true, preserveOwner: false })
    const { lastSeq } = await verifyJournal(folder)
    if (lastSeq === 0) throw new BadBackup(`${file} is no backup of a stand.`)
    return lastSeq
  } catch (error) {
    if (error instanceof JournalDamaged)
      throw new BadBackup(`${file} is damaged: ${error.message}. Nothing was changed.`, { cause: error })
    if (isOfTar(error))
      throw new BadBackup(`${file} is no backup, or not whole: ${error.message}. Nothing was changed.`)
    throw error
  }
}

/** Errors of the archive itself have codes of their own (TAR_BAD_ARCHIVE, Z_BUF_ERROR). */
function isOfTar(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(?:TAR|Z)_/.test(error.code)
}

/** Numbers that are left to the box that a backup was made of. */
export const skipped = 100

/** The stand of the copy writes down that it is one: a new epoch, and numbers that the other box may give out meanwhile. */
export async function beginAnew(folder: string): Promise<void> {
  const { stand, stop } = await openStand({
    folder,
    checkpoint: await openCheckpoint(folder),
    ...machineTime,
    trusted: false,
    tickets: false,
    newEpoch: true,
    // Whichever system goes on from here can read it.
    form: 1,
    draw: drawFresh,
    log: () => undefined,
  })
  try {
    const outcome = await stand.execute({ name: 'restore', skip: skipped }, { kind: 'box' })
    if (outcome.kind === 'refused') throw new Error(`The copy could not be written: ${outcome.refusal.code}.`)
  } finally {
    await stop()
  }
}
