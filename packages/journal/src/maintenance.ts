import { join } from 'node:path'
import { JournalDamaged } from './errors.ts'
import { diskFiles, type Files } from './files.ts'
import { readLine, writeLine, type Raw } from './line.ts'
import { lockFolder } from './lock.ts'
import { recover, type Recovered } from './recovery.ts'
import { listSegments, segmentFile, slices } from './segment.ts'

/** Checks all of a journal that nobody has open; throws JournalDamaged at the first damage. */
export function verifyJournal(folder: string, files: Files = diskFiles): Promise<Recovered> {
  return recover(files, join(folder, 'journal'), () => undefined)
}

/** Every whole line, as it stands on disk, oldest first. */
export async function* exportJournal(folder: string, files: Files = diskFiles): AsyncGenerator<string> {
  for (const number of await listSegments(files, join(folder, 'journal'))) {
    const content = await files.read(segmentFile(join(folder, 'journal'), number))
    for (const { bytes, head } of slices(content)) if (head !== null) yield Buffer.from(bytes).toString('utf8')
  }
}

/**
 * Cuts a damaged journal at its first damage. All that came after is kept beside it as `.damaged` files, and nothing
 * of it counts any more: a person decided that.
 */
export async function repairJournal(folder: string, files: Files = diskFiles): Promise<readonly string[]> {
  const release = lockFolder(folder)
  try {
    return await cutAtDamage(folder, files)
  } finally {
    release()
  }
}

async function cutAtDamage(folder: string, files: Files): Promise<readonly string[]> {
  const journal = join(folder, 'journal')
  let good = { segment: 0, end: 0 }
  const mark = (position: number, length: number): void => {
    good = { segment: Math.floor(position / 2 ** 32), end: (position % 2 ** 32) + length + 1 }
  }
  try {
    const found = await recover(files, journal, (seen) => mark(seen.position, seen.bytes.length))
    if (found.torn === null) return []
  } catch (error) {
    if (!(error instanceof JournalDamaged)) throw error
  }
  const kept: string[] = []
  for (const number of await listSegments(files, journal)) {
    if (number < good.segment) continue
    const from = segmentFile(journal, number)
    const content = await files.read(from)
    const end = number === good.segment ? good.end : 0
    if (end === content.length) continue
    const aside = from.replace(/\.ndjson$/, '.damaged')
    await files.write(aside, content.subarray(end))
    if (end === 0) await files.rename(from, `${from}.removed`)
    else await files.cut(from, end)
    kept.push(aside)
  }
  await files.syncFolder(journal)
  return kept
}

/** Rewrites closed segments (all but the last) fact by fact, same seq, one segment at a time, atomically. */
export async function scrubJournal(
  folder: string,
  rewrite: (raw: Raw) => Raw,
  files: Files = diskFiles,
): Promise<number> {
  const journal = join(folder, 'journal')
  await recover(files, journal, () => undefined)
  const closed = (await listSegments(files, journal)).slice(0, -1)
  for (const number of closed) {
    const file = segmentFile(journal, number)
    let text = ''
    for (const { bytes } of slices(await files.read(file))) {
      const line = readLine(bytes)
      text += writeLine(line, line, rewrite(line))
    }
    await files.write(`${file}.new`, text)
    await files.rename(`${file}.new`, file)
    await files.syncFolder(journal)
  }
  return closed.length
}
