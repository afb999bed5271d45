import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finishReplacing, replaceBy, sweepUnpacked } from './replacing.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'replacing-'))
  await fill(data, 'old', ['journal', 'archive', 'settings.json', 'checkpoint.json'])
})
afterEach(() => rm(data, { recursive: true }))

async function fill(folder: string, text: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const file = name.includes('.') ? join(folder, name) : join(folder, name, '000001')
    await mkdir(join(file, '..'), { recursive: true })
    await writeFile(file, text)
  }
}

async function unpacked(): Promise<string> {
  const folder = join(data, '.unpacked-1')
  await fill(folder, 'new', ['journal', 'settings.json'])
  return folder
}

async function standing(): Promise<readonly (readonly string[])[]> {
  const [name = ''] = await readdir(join(data, 'backups'))
  const read = (path: string): Promise<string> => readFile(join(data, path), 'utf8')
  return [
    [await read('journal/000001'), await read('settings.json'), await read(`backups/${name}/journal/000001`)],
    (await readdir(data)).toSorted(),
    (await readdir(join(data, 'backups', name))).toSorted(),
  ]
}

const replaced = [
  ['new', 'new', 'old'],
  ['backups', 'journal', 'settings.json'],
  ['archive', 'checkpoint.json', 'journal', 'settings.json'],
]

describe('a restore', () => {
  it('puts aside what was there, and leaves nothing of it', async () => {
    await replaceBy(await unpacked(), data)
    expect(await standing()).toEqual(replaced)
  })

  it.each([
    ['before anything moved', []],
    ['when half of the old was aside', ['journal', 'archive']],
  ])('that was cut off %s is brought to its end by the next start', async (_when, aside) => {
    await rename(await unpacked(), join(data, '.restore-ready'))
    await mkdir(join(data, 'backups'))
    const first = await finishFirst(aside)
    await finishReplacing(data)
    expect([first, await standing()]).toEqual([aside, replaced])
  })

  it('that was cut off when half of the new had moved in is brought to its end by the next start', async () => {
    await cp(await unpacked(), join(data, '.restore-moving'), { recursive: true })
    await rm(join(data, '.unpacked-1'), { recursive: true })
    for (const name of ['archive', 'checkpoint.json', 'settings.json', 'journal']) await putAside(name, '1')
    await rename(join(data, '.restore-moving', 'journal'), join(data, 'journal'))
    await finishReplacing(data)
    expect(await standing()).toEqual(replaced)
  })

  it('that was killed while it unpacked leaves nothing for good, and one that is at it is let be', async () => {
    const [old, young] = [await unpacked(), join(data, '.unpacked-2')]
    await mkdir(young)
    await utimes(old, new Date(0), new Date(0))
    await sweepUnpacked(data)
    expect((await readdir(data)).filter((name) => name.startsWith('.unpacked-'))).toEqual(['.unpacked-2'])
  })

  it('that never was is nothing to finish', async () => {
    expect([await finishReplacing(data), await readFile(join(data, 'settings.json'), 'utf8')]).toEqual([null, 'old'])
  })
})

async function putAside(name: string, stamp: string): Promise<void> {
  await mkdir(join(data, 'backups', `replaced-${stamp}`), { recursive: true })
  await rename(join(data, name), join(data, 'backups', `replaced-${stamp}`, name))
}

/** Moves some as a start does that is cut off in the middle of it. */
async function finishFirst(names: readonly string[]): Promise<readonly string[]> {
  const { mtimeMs } = await stat(join(data, '.restore-ready'))
  for (const name of names) await putAside(name, String(Math.floor(mtimeMs)))
  return names
}
