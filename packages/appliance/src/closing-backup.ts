import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stand } from '@pressobox/stand'
import { backUp } from './backup.ts'

/** Where the machine mounts a stick that is meant for it: see hardware/debian/pressobox.udev. */
export const stickFolder = '/run/pressobox/stick'

const kept = 14

interface Saving {
  readonly data: string
  /** A stick or another disk; where it is not there nothing is saved, and nothing said. */
  readonly folder: string
  readonly log: (sentence: string, error: unknown) => void
}

/**
 * Saves all of the box whenever the stand closes, one file for each close, the newest fourteen. Files are called by the
 * journal's number and not by a clock that may be wrong. Hands back what ends it: a stop waits for no stick, and what is not whole by then has no name of a backup.
 */
export function saveAtClose(stand: Pick<Stand, 'subscribe' | 'state'>, { data, folder, log }: Saving): () => void {
  let writing = Promise.resolve()
  let open = stand.state.open
  const end = stand.subscribe(({ seq, state }) => {
    const closes = open && !state.open
    open = state.open
    if (!closes || !existsSync(folder)) return
    const file = join(folder, `pressobox-${state.eventId}-${String(seq).padStart(9, '0')}.tar.gz`)
    writing = writing
      .then(() => save(data, folder, file))
      .catch((error: unknown) => log(`The backup at the close could not be written to ${folder}.`, error))
  })
  return end
}

async function save(data: string, folder: string, file: string): Promise<void> {
  await backUp(data, file)
  const numbered = (await readdir(folder)).flatMap((name) => {
    const seq = /^pressobox-.*-(\d{9,})\.tar\.gz$/.exec(name)?.[1]
    return seq === undefined ? [] : [{ name, seq: Number(seq) }]
  })
  const old = numbered.toSorted((one, other) => other.seq - one.seq).slice(kept)
  for (const { name } of old) await rm(join(folder, name))
}
