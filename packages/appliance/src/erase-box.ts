import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from '@pressobox/journal'

/** Makes a stopped box one that never ran: orders, settings, keys, PIN and its own backups go. Gives how many files and folders went. */
export async function eraseBox(folder: string): Promise<number> {
  const release = lockFolder(folder)
  try {
    const names = (await readdir(folder)).filter((name) => !name.startsWith('lock'))
    for (const name of names) await rm(join(folder, name), { recursive: true, force: true })
    return names.length
  } finally {
    release()
  }
}
