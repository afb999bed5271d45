import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkFolder } from './check.ts'

const shelf = join(import.meta.dirname, '../../../../extensions')
const removing: string[] = []
afterEach(async () => {
  for (const path of removing.splice(0)) await rm(path, { recursive: true })
})

async function wrong(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { well, words } of checkFolder(folder)) if (!well) found.push(words)
  return found
}

/** The template with one file written anew. */
async function changed(file: string, change: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'check-'))
  removing.push(folder)
  await cp(join(shelf, 'template'), folder, { recursive: true })
  await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')))
  return folder
}

it.each(await readdir(shelf))('%s, which comes with the box, is as a reviewer wants it', async (name) => {
  expect(await wrong(join(shelf, name))).toEqual([])
})

describe('an extension is sent back', () => {
  it.each([
    [
      'for a field that there is not',
      'extension.json',
      (text: string) => text.replace('"author"', '"writer"'),
      /^extension\.json, line 6, writer: is no field/,
    ],
    [
      'for a script that does not load',
      'index.js',
      (text: string) => text.replace('export function onTimer', 'export funktion onTimer'),
      /^index\.js, line \d+: SyntaxError/,
    ],
    [
      'for a README that does not say under what licence',
      'README.md',
      (text: string) => text.replace('licence: MIT\n', ''),
      /^README\.md: its head lacks licence\.$/,
    ],
    [
      'for doing other things than its tests say',
      'index.js',
      (text: string) => text.replace('+ 1', '+ 2'),
      /^test: counts, .+: step 1: it wanted .+"value":"2"/,
    ],
    [
      'for wanting what it does not ask for',
      'index.js',
      (text: string) => text.replace("bar.tile.set('Drinks', drinks)", "bar.print(['x'])"),
      /capability print/,
    ],
    ['for having no tests', 'tests.json', () => 'none', /^tests\.json/],
  ])('%s', async (_why, file, change, words) => {
    expect((await wrong(await changed(file, change)))[0]).toMatch(words)
  })
})
