import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder, scrubJournal } from '@pressobox/journal'
import { bareLine } from './bare-line.ts'

/** Rewrites the closed segments of a stopped box's journal without names, notes and devices, or all of them; says how many it rewrote. */
export async function forgetPeople(folder: string, which: 'closed' | 'all' = 'closed'): Promise<number> {
  const release = lockFolder(folder)
  try {
    // The checkpoint has names too, and is only a short cut.
    for (const name of ['checkpoint.json', 'checkpoint.json.bak']) await rm(join(folder, name), { force: true })
    return await scrubJournal(folder, bareLine, which)
  } finally {
    release()
  }
}
