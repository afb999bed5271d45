import { dirname } from 'node:path'
import { JournalDamaged } from './errors.ts'
import { diskFiles, type Files } from './files.ts'
import { readLine, writeLine, type Raw } from './line.ts'
import { lockFolder } from './lock.ts'
import { recover, Recovery, type Recovered } from './recovery.ts'
import { checkedSlices, indexFile, Segments, slices } from './segment.ts'

/** Checks all of a journal that nobody has open, line by line; throws JournalDamaged at the first damage. */
export async function verifyJournal(folder: string, files: Files = diskFiles): Promise<Recovered> {
  return recover(files, await Segments.of(files, folder), null)
}

/** Every whole line, as it stands on disk, oldest first. */
export async function* exportJournal(folder: string, files: Files = diskFiles): AsyncGenerator<string> {
  const segments = await Segments.of(files, folder)
  for (const number of segments.numbers) {
    for (const { bytes, head } of checkedSlices(await files.read(segments.file(number))))
      if (head !== null) yield Buffer.from(bytes).toString('utf8')
  }
}

/**
 * Cuts a damaged journal at its first damage. All that came after is kept beside it as `.damaged` files, and nothing
 * of it counts any more: a person decided that.
 */
export async function repairJournal(folder: string, files: Files = diskFiles): Promise<readonly string[]> {
  const release = lockFolder(folder)
  try {
    return await cutAtDamage(await Segments.of(files, folder), files)
  } finally {
    release()
  }
}

async function cutAtDamage(segments: Segments, files: Files): Promise<readonly string[]> {
  const recovery = new Recovery(files, segments, null)
  try {
    for (const number of segments.numbers) await recovery.take(number)
    if (recovery.result().torn === null) return []
  } catch (error) {
    if (!(error instanceof JournalDamaged)) throw error
  }
  const { segment, offset } = recovery.end
  const kept: string[] = []
  for (const number of segments.numbers) {
    if (number < segment) continue
    const from = segments.file(number)
    const content = await files.read(from)
    const end = number === segment ? offset : 0
    if (end === content.length) continue
    const aside = from.replace(/\.ndjson$/, '.damaged')
    await files.write(aside, content.subarray(end))
    await files.remove(indexFile(from))
    if (end === 0) await files.rename(from, `${from}.removed`)
    else await files.cut(from, end)
    await files.syncFolder(dirname(from))
    kept.push(aside)
  }
  return kept
}

/**
 * Rewrites segments fact by fact, same seq, one segment at a time, atomically: the closed ones (all but the last), or all,
 * where nobody writes to the last one. What a power cut left at its end goes with it.
 */
export async function scrubJournal(
  folder: string,
  rewrite: (raw: Raw) => Raw,
  which: 'closed' | 'all' = 'closed',
  files: Files = diskFiles,
): Promise<number> {
  const segments = await Segments.of(files, folder)
  const { torn } = await recover(files, segments, null)
  const wanted = which === 'all' ? segments.numbers : segments.numbers.slice(0, -1)
  for (const number of wanted) {
    const file = segments.file(number)
    const content = await files.read(file)
    let text = ''
    for (const { bytes } of slices(torn?.segment === number ? content.subarray(0, torn.offset) : content)) {
      const line = readLine(bytes)
      text += writeLine(line, line, rewrite(line))
    }
    await files.write(`${file}.new`, text)
    // Lines stand elsewhere in it from now on.
    await files.remove(indexFile(file))
    await files.rename(`${file}.new`, file)
    await files.syncFolder(dirname(file))
  }
  return wanted.length
}
