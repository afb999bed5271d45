import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { leanFonts } from './lean-fonts.ts'

it('packages/ui/faces is what npm run fonts writes', async () => {
  const folder = join(import.meta.dirname, '..', 'packages', 'ui', 'faces')
  for (const [file, bytes] of await leanFonts()) expect(readFileSync(join(folder, file)).equals(bytes), file).toBe(true)
})
