import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FolderInUse } from './errors.ts'

/** Locks that are held: a database that nobody refers to is closed with the garbage, and its lock with it. */
const held = new Set<DatabaseSync>()

/**
 * Takes the data folder for this process; hands back what lets go of it. The lock is SQLite's (fcntl on Linux): the
 * kernel frees it at death, so that neither kill -9 nor a reused pid can hold or break it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    throw new FolderInUse(folder, cause)
  }
  held.add(database)
  return () => {
    held.delete(database)
    database.close()
  }
}
