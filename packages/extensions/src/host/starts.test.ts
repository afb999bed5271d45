import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStarts } from './starts.ts'

it('two starts that did not end well are too many; a clean stop, or a start after them, is forgiven', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'starts-'))
  const crash = async () => {
    const starts = await openStarts(folder)
    await starts.begun()
    return starts.tooMany
  }
  const seen = [await crash(), await crash(), await crash()]
  const clean = await openStarts(folder)
  await clean.begun()
  await clean.ended()
  seen.push(await crash())
  expect(seen).toEqual([false, false, true, false])
  await rm(folder, { recursive: true })
})
