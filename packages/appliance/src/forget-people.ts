import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder, scrubJournal } from '@pressobox/journal'
import { recordCodec } from '@pressobox/stand'
import { bareLine } from './bare-line.ts'

/** Rewrites the closed segments of a stopped box's journal without names, notes and devices, or all of them; says how many it rewrote. */
export async function forgetPeople(folder: string, which: 'closed' | 'all' = 'closed'): Promise<number> {
  const release = lockFolder(folder)
  try {
    return await scrubPeople(folder, null, which)
  } finally {
    release()
  }
}

/** The same of a folder that the caller has locked, of one event or of all (null). */
export async function scrubPeople(folder: string, event: string | null, which: 'closed' | 'all'): Promise<number> {
  // The checkpoint has names too, and is only a short cut.
  for (const name of ['checkpoint.json', 'checkpoint.json.bak']) await rm(join(folder, name), { force: true })
  return scrubJournal(
    folder,
    (raw) => (event === null || recordCodec.chapter?.(raw) === event ? bareLine(raw) : raw),
    which,
  )
}
