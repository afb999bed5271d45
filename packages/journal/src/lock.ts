import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FolderInUse } from './errors.ts'

/** Locks that are held: a database that nobody refers to is closed with the garbage, and its lock with it. */
const held = new Set<DatabaseSync>()

/**
 * Takes the data folder for this process; hands back what lets go of it. The lock is SQLite's (fcntl on Linux): the
 * kernel frees it at death, so that neither kill -9 nor a reused pid can hold or break it.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder)
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    throw isBusy(cause) ? new FolderInUse(folder, cause) : cause
  }
  held.add(database)
  return () => {
    held.delete(database)
    database.close()
  }
}

/** Node's own `recursive` tries for ever where a folder is refused as if its parent were not there, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process that starts now made it first.
    if (!existsSync(folder)) throw error
  }
}

/** SQLITE_BUSY: somebody else has it. All else is the disk's. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}
