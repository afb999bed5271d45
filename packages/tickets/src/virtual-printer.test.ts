import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Job } from './printer.ts'
import { virtualPrinter } from './virtual-printer.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'presso-paper-'))
})
afterEach(() => rm(folder, { recursive: true }))

const calm = new AbortController().signal
const job = (more: Partial<Job> = {}): Job => ({
  id: 't',
  bytes: new Uint8Array(),
  picture: () => Promise.resolve(Uint8Array.of(1, 2, 3)),
  begin: () => Promise.resolve(true),
  ...more,
})

describe('the virtual printer', () => {
  it('puts the picture of each ticket into its folder', async () => {
    const printer = virtualPrinter('virtual', join(folder, 'tickets'))
    expect([await printer.status(calm), await printer.print(job(), calm)]).toEqual([
      { reach: 'online', faults: [] },
      { kind: 'printed' },
    ])
    expect([...(await readFile(join(folder, 'tickets', 't.png')))]).toEqual([1, 2, 3])
  })

  it('fails before the ticket begins when its folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    const printer = virtualPrinter('virtual', join(folder, 'file'))
    const begin = () => Promise.reject(new Error('was begun'))
    expect(await printer.print(job({ begin }), calm)).toEqual({ kind: 'failed', cause: 'error' })
  })

  it('shows nothing of a ticket whose beginning could not be written down', async () => {
    const told = await virtualPrinter('virtual', folder).print(job({ begin: () => Promise.resolve(false) }), calm)
    expect([told, await readdir(folder)]).toEqual([{ kind: 'failed', cause: 'journal' }, []])
  })
})
