import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Journal } from '../journal.ts'
import type { Codec } from '../line.ts'

/** Words as facts: each is found by its first letter, and a word before a colon is its chapter. */
export const codec: Codec<string> = {
  encode: (fact) => ({ type: 'word.said', v: 1, data: { word: fact } }),
  decode: ({ data }) => wordIn(data),
  keys: ({ data }) => [wordIn(data)?.at(0) ?? ''],
  chapter: ({ data }) => /^(\w+):/.exec(wordIn(data) ?? '')?.[1] ?? 'first',
}

export const stamp = { at: 1, wall: 2 }

function wordIn(data: unknown): string | null {
  return typeof data === 'object' && data !== null && 'word' in data && typeof data.word === 'string' ? data.word : null
}

/** A folder that goes when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'journal-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

export async function words(journal: Journal<string>, after = 0, chapter?: string): Promise<readonly string[]> {
  const all: string[] = []
  for await (const { fact } of journal.read(after, chapter)) all.push(fact)
  return all
}
