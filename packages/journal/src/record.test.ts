import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCheckpoint, openRecord } from './record.ts'
import { temporaryFolder } from './testing/words.ts'

describe('a record of the box', () => {
  it.each(['', 'null', '{"half', '\0\0\0\0'])(
    'falls back to the last good copy when the file is %j, which never replaces it',
    async (broken) => {
      const path = join(await temporaryFolder(), 'settings.json')
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
    const path = await temporaryFolder()
    await writeFile(join(path, 'checkpoint.json'), '{"fold":"x"}')
    expect((await openCheckpoint(path)).get()).toBeNull()
  })
})
