import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withoutPeople } from '@pressobox/domain'
import { JournalNewer, lockFolder, scrubJournal } from '@pressobox/journal'
import { recordCodec } from '@pressobox/stand'

/** Rewrites the closed segments of a stopped box's journal without names, notes and devices; says how many it rewrote. */
export async function forgetPeople(folder: string): Promise<number> {
  const release = lockFolder(folder)
  try {
    // The checkpoint has names too, and is only a short cut.
    for (const name of ['checkpoint.json', 'checkpoint.json.bak']) await rm(join(folder, name), { force: true })
    return await scrubJournal(folder, (raw) => {
      const recorded = recordCodec.decode(raw)
      if (recorded === null)
        throw new JournalNewer(`A ${raw.type} of version ${String(raw.v)} was written by a newer Pressobox.`)
      return recordCodec.encode({ ...recorded, fact: withoutPeople(recorded.fact) })
    })
  } finally {
    release()
  }
}
