import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { JournalUnavailable } from './errors.ts'
import { openJournal } from './file-journal.ts'
import type { Journal } from './journal.ts'
import { createMemoryJournal, faultyFiles, type Faults } from './testing.ts'
import { codec, stamp, temporaryFolder, words } from './testing/words.ts'

interface Kind {
  readonly name: string
  readonly open: () => Promise<{ journal: Journal<string>; failNext: () => void }>
}

const kinds: readonly Kind[] = [
  {
    name: 'the journal in memory',
    open: () => {
      const journal = createMemoryJournal<string>({ codec })
      return Promise.resolve({ journal, failNext: () => journal.fail('once') })
    },
  },
  {
    name: 'the journal on disk',
    open: async () => {
      const { files, faults } = faultyFiles()
      const journal = await openJournal({ folder: await temporaryFolder(), codec, files })
      onTestFinished(journal.close)
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

  it('finds lines by their keys once they are on disk, and none of a write that failed', async () => {
    const { journal, failNext } = await open()
    await journal.append(['apple', 'bread'], stamp).durable
    const early = journal.append(['almond'], stamp)
    const before = journal.find('a').length
    await early.durable
    failNext()
    await expect(journal.append(['anise'], stamp).durable).rejects.toBeInstanceOf(JournalUnavailable)
    const found = journal.find('a').map((position) => journal.entryAt(position).fact)
    expect([before, found, journal.find('z'), journal.last()?.fact]).toEqual([1, ['apple', 'almond'], [], 'almond'])
  })

  it('reads from one line to another, and one chapter alone', async () => {
    const { journal } = await open()
    const batches = [['a', 'b'], ['c'], ['fair:d'], ['fair:e', 'fair:f'], ['g']]
    const places: number[] = []
    for (const batch of batches) places.push(...(await journal.append(batch, stamp).durable))
    const span = async (from: number, to: number | null): Promise<readonly string[]> => {
      const all: string[] = []
      for await (const { fact } of journal.span(places[from] ?? -1, to === null ? null : (places[to] ?? -1)))
        all.push(fact)
      return all
    }
    expect([
      await span(1, 3),
      await span(4, null),
      await words(journal, 0, 'fair'),
      await words(journal, 1, 'first'),
    ]).toEqual([
      ['b', 'c', 'fair:d'],
      ['fair:e', 'fair:f', 'g'],
      ['fair:d', 'fair:e', 'fair:f'],
      ['b', 'c', 'g'],
    ])
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
    const journal = await openJournal({ folder: await temporaryFolder(), codec, files })
    onTestFinished(journal.close)
    await Promise.all(Array.from({ length: 100 }, (_, index) => journal.append([String(index)], stamp).durable))
    expect(faults.syncs).toBeLessThan(5)
  })

  it('begins a new segment when one is long, and reads across all of them', async () => {
    const path = await temporaryFolder()
    const journal = await openJournal({ folder: path, codec, segmentBytes: 300 })
    for (let index = 0; index < 12; index += 1) await journal.append([`word ${String(index)}`], stamp).durable
    await journal.close()
    const again = await openJournal({ folder: path, codec })
    onTestFinished(again.close)
    expect([(await readdir(join(path, 'journal'))).length > 3, (await words(again, 9)).at(-1), again.epoch]).toEqual([
      true,
      'word 11',
      journal.epoch,
    ])
  })

  it('leaves nothing of a half-written batch when the disk is full, and recovers when there is room', async () => {
    const { files, faults } = faultyFiles()
    const path = await temporaryFolder()
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
    onTestFinished(again.close)
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
        const path = await temporaryFolder()
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
