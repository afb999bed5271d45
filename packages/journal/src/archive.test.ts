import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JournalDamaged } from './errors.ts'
import { openJournal } from './file-journal.ts'
import { diskFiles } from './files.ts'
import { exportJournal, repairJournal, scrubJournal, verifyJournal } from './maintenance.ts'
import { codec, stamp, temporaryFolder, words } from './testing/words.ts'

const segmentBytes = 300

/** A journal of so many words in segments of two or three lines, closed again. */
async function longJournal(facts: readonly string[]): Promise<string> {
  const path = await temporaryFolder()
  const journal = await openJournal({ folder: path, codec, segmentBytes })
  for (const fact of facts) await journal.append([fact], stamp).durable
  await journal.close()
  return path
}

const filesIn = async (path: string): Promise<readonly string[]> =>
  (await readdir(path).catch((): string[] => [])).toSorted((a, b) => a.localeCompare(b))
const some = ['apple', 'bread', 'almond', 'cake', 'anise', 'dates', 'eggs', 'acorn', 'figs']

/** All that a start finds, and which lines it had to look at. */
async function start(path: string, after = 0) {
  const seen: string[] = []
  const journal = await openJournal({
    folder: path,
    codec,
    segmentBytes,
    visit: { after, see: ({ fact }) => seen.push(fact) },
  })
  const found = journal.find('a').map((position) => journal.entryAt(position).fact)
  const all = await words(journal)
  await journal.close()
  return { seen, found, all, last: journal.last()?.fact ?? null }
}

describe('a closed segment', () => {
  it('is known by what stands beside it, and the same is found without that', async () => {
    const path = await longJournal(some)
    const folder = join(path, 'journal')
    const indexes = (await filesIn(folder)).filter((name) => name.endsWith('.index'))
    const sealed = await start(path, 5)
    for (const name of indexes) await rm(join(folder, name))
    const bare = await start(path, 5)
    expect([indexes.length > 1, sealed, bare, await filesIn(folder)]).toEqual([
      true,
      {
        seen: ['dates', 'eggs', 'acorn', 'figs'],
        found: ['apple', 'almond', 'anise', 'acorn'],
        all: some,
        last: 'figs',
      },
      sealed,
      await filesIn(folder),
    ])
    expect((await filesIn(folder)).filter((name) => name.endsWith('.index'))).toEqual(indexes)
  })

  it('with any byte of it flipped stops the start and is not changed, whatever stands beside it', async () => {
    const path = await longJournal(some)
    const file = join(path, 'journal', '000001.ndjson')
    const bytes = await readFile(file)
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      await writeFile(file, flipped)
      await expect(openJournal({ folder: path, codec })).rejects.toBeInstanceOf(JournalDamaged)
      expect((await readFile(file)).equals(flipped)).toBe(true)
    }
  })

  it('is read line by line when what stands beside it is torn, of another file, or not ours', async () => {
    const path = await longJournal(some)
    const index = join(path, 'journal', '000002.index')
    const good = await readFile(index)
    const whole = await start(path)
    const other = await readFile(join(path, 'journal', '000001.index'))
    for (const wrong of [good.subarray(0, 40), other, Buffer.from('{}'), Buffer.alloc(0), Buffer.from('null\n')]) {
      await writeFile(index, wrong)
      expect([await start(path), (await readFile(index)).equals(good)]).toEqual([whole, true])
    }
  })
})

describe('another chapter', () => {
  it('begins a segment of its own, and what came before goes to the archive', async () => {
    const path = await longJournal(['apple', 'bread', 'almond', 'dates', 'fair:anise', 'fair:figs', 'cake'])
    const ndjson = (names: readonly string[]) => names.filter((name) => name.endsWith('.ndjson'))
    const archived = [await filesIn(join(path, 'archive', 'first')), await filesIn(join(path, 'archive', 'fair'))]
    expect([archived.map(ndjson), ndjson(await filesIn(join(path, 'journal')))]).toEqual([
      [['000001.ndjson', '000002.ndjson'], ['000003.ndjson']],
      ['000004.ndjson'],
    ])
    const { all, found, last } = await start(path)
    expect([all, found, last, (await verifyJournal(path)).lastSeq]).toEqual([
      ['apple', 'bread', 'almond', 'dates', 'fair:anise', 'fair:figs', 'cake'],
      ['apple', 'almond'],
      'cake',
      7,
    ])
  })

  it('is whole again after a power cut between its beginning and the move', async () => {
    const path = await temporaryFolder()
    const complaints: unknown[] = []
    const files = {
      ...diskFiles,
      move: () => {
        throw new Error('EIO')
      },
    }
    const complain = (error: unknown): void => void complaints.push(error)
    const journal = await openJournal({ folder: path, codec, segmentBytes, files, complain })
    await journal.append(['apple'], stamp).durable
    await journal.append(['fair:figs'], stamp).durable
    await journal.close()
    const before = await filesIn(join(path, 'archive', 'first'))
    const { all } = await start(path)
    expect([complaints.length, before, all]).toEqual([1, ['000001.index'], ['apple', 'fair:figs']])
    expect(await filesIn(join(path, 'archive', 'first'))).toEqual(['000001.index', '000001.ndjson'])
  })

  it('is repaired, exported and scrubbed wherever it stands', async () => {
    const path = await longJournal(['apple', 'bread', 'fair:figs', 'cake'])
    const exported: string[] = []
    for await (const line of exportJournal(path)) exported.push(line)
    const rewritten = await scrubJournal(path, (raw) => ({ ...raw, data: { word: 'gone' } }))
    const scrubbed = await start(path)
    await writeFile(join(path, 'archive', 'fair', '000002.ndjson'), 'nothing\n')
    await expect(openJournal({ folder: path, codec })).rejects.toBeInstanceOf(JournalDamaged)
    const kept = await repairJournal(path)
    expect([exported.length, rewritten, scrubbed.all, kept.length, (await start(path)).all]).toEqual([
      4,
      2,
      ['gone', 'gone', 'gone', 'cake'],
      2,
      ['gone', 'gone'],
    ])
  })

  it('starts without an archive that somebody took away', async () => {
    const path = await longJournal(['apple', 'bread', 'fair:figs', 'fair:almond'])
    await rm(join(path, 'archive'), { recursive: true })
    await mkdir(join(path, 'archive'))
    await writeFile(join(path, 'archive', '.DS_Store'), 'left by somebody who looked')
    const { all, found, last } = await start(path)
    expect([all, found, last]).toEqual([['fair:figs', 'fair:almond'], [], 'fair:almond'])
  })

  it('loses and repeats nothing, whatever is written and whenever the box is started again', async () => {
    const word = fc.tuple(fc.constantFrom('', 'fair:', 'market:'), fc.constantFrom('apple', 'bread', 'cake'))
    const act = fc.oneof(word, fc.constant(null))
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const path = await temporaryFolder()
        const open = () => openJournal({ folder: path, codec, segmentBytes })
        let journal = await open()
        const said: string[] = []
        for (const each of acts) {
          if (each === null) {
            await journal.close()
            journal = await open()
          } else {
            said.push(each.join(''))
            await journal.append([each.join('')], stamp).durable
          }
          const found = journal.find('a').map((position) => journal.entryAt(position).fact)
          expect([await words(journal), found]).toEqual([said, said.filter((fact) => fact === 'apple')])
          expect(await words(journal, 0, 'fair')).toEqual(said.filter((fact) => fact.startsWith('fair:')))
        }
        await journal.close()
      }),
      { numRuns: 40 },
    )
  })
})
