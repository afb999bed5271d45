import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { JournalDamaged, JournalUnavailable } from './errors.ts'
import { openJournal } from './file-journal.ts'
import type { Journal } from './journal.ts'
import type { Codec } from './line.ts'
import { lockFolder } from './lock.ts'
import { repairJournal, verifyJournal } from './maintenance.ts'
import { openCheckpoint, openRecord } from './record.ts'
import { createMemoryJournal, faultyFiles, type Faults } from './testing.ts'

const codec: Codec<string> = {
  encode: (fact) => ({ type: 'word.said', v: 1, data: { word: fact } }),
  decode: ({ data }) =>
    typeof data === 'object' && data !== null && 'word' in data && typeof data.word === 'string' ? data.word : null,
}
const stamp = { at: 1, wall: 2 }

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'journal-'))
  closing.push(() => rm(path, { recursive: true, force: true }))
  return path
}

async function words(journal: Journal<string>, after = 0): Promise<readonly string[]> {
  const all: string[] = []
  for await (const { fact } of journal.read(after)) all.push(fact)
  return all
}

interface Kind {
  readonly name: string
  readonly open: () => Promise<{ journal: Journal<string>; failNext: () => void }>
}

const kinds: readonly Kind[] = [
  {
    name: 'the journal in memory',
    open: () => {
      const journal = createMemoryJournal<string>()
      return Promise.resolve({ journal, failNext: () => journal.fail('once') })
    },
  },
  {
    name: 'the journal on disk',
    open: async () => {
      const { files, faults } = faultyFiles()
      const journal = await openJournal({ folder: await folder(), codec, files })
      closing.push(journal.close)
      return { journal, failNext: () => failOnce(faults, 'sync') }
    },
  },
]

function failOnce(faults: Faults, wanted: 'write' | 'sync'): void {
  faults.next = (operation) => {
    if (operation !== wanted) return null
    faults.next = () => null
    return new Error('EIO')
  }
}

describe.each(kinds)('$name', ({ open }) => {
  it('keeps batches in order and counts every fact', async () => {
    const { journal } = await open()
    const first = journal.append(['a', 'b'], stamp)
    const second = journal.append(['c'], stamp)
    await second.durable
    expect([first.firstSeq, second.firstSeq, journal.lastSeq(), await words(journal), await words(journal, 2)]).toEqual(
      [1, 3, 3, ['a', 'b', 'c'], ['c']],
    )
  })

  it('refuses all that was pending when a write fails, draws its numbers again, and goes on', async () => {
    const { journal, failNext } = await open()
    await journal.append(['a'], stamp).durable
    failNext()
    const lost = [journal.append(['b'], stamp), journal.append(['c'], stamp)]
    const outcomes = await Promise.allSettled(lost.map((each) => each.durable))
    expect(
      outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof JournalUnavailable),
    ).toEqual([true, true])
    const next = journal.append(['d'], stamp)
    const [position] = await next.durable
    expect([next.firstSeq, await words(journal), journal.healthy(), journal.entryAt(position ?? -1).fact]).toEqual([
      2,
      ['a', 'd'],
      true,
      'd',
    ])
  })
})

describe('the journal on disk', () => {
  it('lets many commands share one fsync', async () => {
    const { files, faults } = faultyFiles()
    const journal = await openJournal({ folder: await folder(), codec, files })
    closing.push(journal.close)
    await Promise.all(Array.from({ length: 100 }, (_, index) => journal.append([String(index)], stamp).durable))
    expect(faults.syncs).toBeLessThan(5)
  })

  it('begins a new segment when one is long, and reads across all of them', async () => {
    const path = await folder()
    const journal = await openJournal({ folder: path, codec, segmentBytes: 300 })
    for (let index = 0; index < 12; index += 1) await journal.append([`word ${String(index)}`], stamp).durable
    await journal.close()
    const again = await openJournal({ folder: path, codec })
    closing.push(again.close)
    expect([(await readdir(join(path, 'journal'))).length > 3, (await words(again, 9)).at(-1), again.epoch]).toEqual([
      true,
      'word 11',
      journal.epoch,
    ])
  })

  it('leaves nothing of a half-written batch when the disk is full, and recovers when there is room', async () => {
    const { files, faults } = faultyFiles()
    const path = await folder()
    const journal = await openJournal({ folder: path, codec, files })
    await journal.append(['a'], stamp).durable
    faults.next = (operation) => (operation === 'write' ? new Error('ENOSPC') : null)
    await expect(journal.append(['b'], stamp).durable).rejects.toBeInstanceOf(JournalUnavailable)
    await expect(journal.append(['b'], stamp).durable).rejects.toBeInstanceOf(JournalUnavailable)
    expect([journal.healthy(), await words(journal)]).toEqual([false, ['a']])
    faults.next = () => null
    await journal.append(['c'], stamp).durable
    await journal.close()
    const again = await openJournal({ folder: path, codec })
    closing.push(again.close)
    expect([await words(again), again.setAside]).toEqual([['a', 'c'], null])
  })

  it('gives exactly what was acknowledged, whatever fails in between', async () => {
    const act = fc.oneof(
      fc.constant('append' as const),
      fc.constant('fail-sync' as const),
      fc.constant('fail-write' as const),
      fc.constant('reopen' as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const path = await folder()
        const { files, faults } = faultyFiles()
        let journal = await openJournal({ folder: path, codec, files })
        const acknowledged: string[] = []
        for (const [index, each] of acts.entries()) {
          if (each === 'fail-sync') failOnce(faults, 'sync')
          if (each === 'fail-write') failOnce(faults, 'write')
          if (each === 'append') {
            const batch = [`${String(index)}a`, `${String(index)}b`]
            await journal.append(batch, stamp).durable.then(
              () => acknowledged.push(...batch),
              () => undefined,
            )
          }
          if (each === 'reopen') {
            await journal.close()
            journal = await openJournal({ folder: path, codec, files })
          }
          expect(await words(journal)).toEqual(acknowledged)
        }
        await journal.close()
      }),
      { numRuns: 40 },
    )
  })
})

/** A small journal as a power cut may meet it: batches of one to three facts in one segment. */
async function smallJournal(): Promise<{ path: string; file: string; bytes: Buffer; all: readonly string[] }> {
  const path = await folder()
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

describe('the lock of the data folder', () => {
  it('is let go by kill -9 and by nothing else', async () => {
    const path = await folder()
    const holder = join(path, 'holder.ts')
    await writeFile(
      holder,
      `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))}\nlockFolder(process.argv[2])\ngc()\nprocess.send('locked')\nsetInterval(() => {}, 1000)\n`,
    )
    const child = fork(holder, [join(path, 'data')], { execArgv: ['--expose-gc'] })
    const gone = once(child, 'exit')
    try {
      await once(child, 'message')
      expect(() => lockFolder(join(path, 'data'))).toThrow('is in use by another process')
    } finally {
      child.kill('SIGKILL')
      await gone
    }
    lockFolder(join(path, 'data'))()
  })
})

describe('a record of the box', () => {
  it.each(['', 'null', '{"half', '\0\0\0\0'])(
    'falls back to the last good copy when the file is %j, which never replaces it',
    async (broken) => {
      const path = join(await folder(), 'settings.json')
      const parse = (json: unknown): { n: number } | null =>
        typeof json === 'object' && json !== null && 'n' in json && typeof json.n === 'number' ? { n: json.n } : null
      const record = await openRecord(path, parse, { n: 0 })
      await record.set({ n: 1 })
      await record.set({ n: 2 })
      await writeFile(path, broken)
      const again = await openRecord(path, parse, { n: 0 })
      const found = again.get().n
      await again.set({ n: 3 })
      await writeFile(path, broken)
      expect([found, (await openRecord(path, parse, { n: 0 })).get().n]).toEqual([1, 1])
    },
  )

  it('has no checkpoint where the file is not one', async () => {
    const path = await folder()
    await writeFile(join(path, 'checkpoint.json'), '{"fold":"x"}')
    expect((await openCheckpoint(path)).get()).toBeNull()
  })
})
