import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stand } from '@pressobox/stand'
import { backUp } from './backup.ts'

const kept = 14

interface Saving {
  readonly save: SaveBackup
  /** A stick or another disk, as it is chosen just then; where it is not there nothing is saved, and nothing said. */
  readonly folder: () => Promise<string | null>
  readonly log: (sentence: string, error: unknown) => void
}

/**
 * Saves all of the box whenever the stand closes, one file for each close, the newest fourteen. Files are called by the
 * journal's number and not by a clock that may be wrong. Hands back what ends it: a stop waits for no stick, and what is not whole by then has no name of a backup.
 */
export function saveAtClose(stand: Pick<Stand, 'subscribe' | 'state'>, { save, folder, log }: Saving): () => void {
  let writing: Promise<void> = Promise.resolve()
  let open = stand.state.open
  const end = stand.subscribe(({ seq, state }) => {
    const closes = open && !state.open
    open = state.open
    if (!closes) return
    writing = writing
      .then(folder)
      .then((place) => (place === null ? null : save(place, state.eventId, seq)))
      .then(() => undefined)
      .catch((error: unknown) => log('The backup at the close could not be written.', error))
  })
  return end
}

/** Writes a backup into a folder and lets the oldest of many go; gives its name. */
export type SaveBackup = (folder: string, eventId: string, seq: number) => Promise<string>

/** One at a time: the one of a close and the one that somebody asks for are of the same name. */
export function backupSaver(data: string): SaveBackup {
  let last: Promise<unknown> = Promise.resolve()
  return (folder, eventId, seq) => {
    const next = last.catch(() => undefined).then(() => saveBackup(data, folder, eventId, seq))
    last = next
    return next
  }
}

async function saveBackup(data: string, folder: string, eventId: string, seq: number): Promise<string> {
  const file = `pressobox-${eventId}-${String(seq).padStart(9, '0')}.tar.gz`
  await backUp(data, join(folder, file))
  const numbered = (await readdir(folder)).flatMap((name) => {
    const seq = /^pressobox-.*-(\d{9,})\.tar\.gz$/.exec(name)?.[1]
    return seq === undefined ? [] : [{ name, seq: Number(seq) }]
  })
  const old = numbered.toSorted((one, other) => other.seq - one.seq).slice(kept)
  for (const { name } of old) await rm(join(folder, name))
  return file
}
