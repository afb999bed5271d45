import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { JournalDamaged } from './errors.ts'
import { openJournal } from './file-journal.ts'
import { repairJournal, verifyJournal } from './maintenance.ts'
import { codec, stamp, temporaryFolder, words } from './testing/words.ts'

/** A small journal as a power cut may meet it: batches of one to three facts in one segment. */
async function smallJournal(): Promise<{ path: string; file: string; bytes: Buffer; all: readonly string[] }> {
  const path = await temporaryFolder()
  const journal = await openJournal({ folder: path, codec })
  for (const batch of [['a'], ['b', 'c'], ['d', 'e', 'f'], ['g']]) await journal.append(batch, stamp).durable
  await journal.close()
  const file = join(path, 'journal', '000001.ndjson')
  return { path, file, bytes: await readFile(file), all: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }
}

async function reopened(path: string): Promise<{ words: readonly string[]; said: boolean }> {
  try {
    const journal = await openJournal({ folder: path, codec })
    const result = { words: await words(journal), said: journal.setAside !== null }
    await journal.close()
    return result
  } catch (error) {
    if (error instanceof JournalDamaged) return { words: [], said: true }
    throw error
  }
}

const wholeBatches = new Set(['', 'a', 'abc', 'abcdef', 'abcdefg'])

describe('the last segment', () => {
  it('cut at every byte gives whole batches only, and says what it put aside', async () => {
    const { path, file, bytes } = await smallJournal()
    for (let length = 0; length < bytes.length; length += 1) {
      await rm(join(path, 'journal'), { recursive: true })
      await openJournal({ folder: path, codec }).then((journal) => journal.close())
      await writeFile(file, bytes.subarray(0, length))
      const { words: kept, said } = await reopened(path)
      const clean = length === 0 || (bytes[length - 1] === 10 && wholeBatches.has(kept.join('')) && !said)
      expect([wholeBatches.has(kept.join('')), said || clean]).toEqual([true, true])
    }
  })

  it('with any byte of it flipped loses nothing in silence and changes nothing', async () => {
    const { path, file, bytes, all } = await smallJournal()
    for (let at = 0; at < bytes.length; at += 1) {
      for (const name of await readdir(join(path, 'journal'))) await rm(join(path, 'journal', name))
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0x04
      await writeFile(file, flipped)
      const { words: kept, said } = await reopened(path)
      expect([kept.every((word, index) => word === all[index]), said]).toEqual([true, true])
    }
  })

  it('is cut at its first damage by a person, and nothing is thrown away', async () => {
    const { path, file, bytes } = await smallJournal()
    const damaged = Buffer.from(bytes)
    damaged[bytes.indexOf('"word":"b"')] = 0x20
    await writeFile(file, damaged)
    await expect(verifyJournal(path)).rejects.toBeInstanceOf(JournalDamaged)
    const kept = await repairJournal(path)
    expect([(await reopened(path)).words, kept.length]).toEqual([['a'], 1])
  })
})
