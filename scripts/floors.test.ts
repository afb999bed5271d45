import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { offences } from './floors.ts'

async function tree(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = await mkdtemp(join(tmpdir(), 'floors-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(root, name, '..'), { recursive: true })
      await writeFile(join(root, name), text)
    }
    return offences(root)
  } finally {
    await rm(root, { recursive: true })
  }
}

const room = (name: string, floor: number, ...declared: string[]) =>
  JSON.stringify({ name, pressobox: { floor }, dependencies: Object.fromEntries(declared.map((each) => [each, '*'])) })

describe('the floors of the house', () => {
  it('let a room import what is below it and declared, and nothing else', async () => {
    const found = await tree({
      'packages/low/package.json': room('low', 0, 'high'),
      'packages/low/src/a.ts': "import { b } from 'high'\nimport { c } from '../../high/src/b.ts'\n",
      'packages/high/package.json': room('high', 1, 'low', 'twin'),
      'packages/high/src/b.ts':
        "import { a } from 'low'\nimport x from 'left-pad'\nimport { readFile } from 'node:fs'\nexport const e = process.env.HOME\n",
      'packages/twin/package.json': room('twin', 1, 'high'),
      'packages/twin/src/c.ts': "export { b } from 'high'\nimport app from 'the-app'\n",
      'apps/app/package.json': JSON.stringify({ name: 'the-app', dependencies: { high: '*' } }),
      'apps/app/src/main.ts': "import { b } from 'high'\n",
    })
    expect(found.toSorted()).toEqual([
      'packages/high/src/b.ts:2: left-pad is not declared in package.json',
      'packages/high/src/b.ts:4: only the command reads process.env',
      'packages/low/src/a.ts:1: high is on floor 1, this is 0: imports go down only',
      'packages/low/src/a.ts:2: "../../high/src/b.ts" leaves the room',
      'packages/twin/src/c.ts:1: high is on floor 1, this is 1: imports go down only',
      'packages/twin/src/c.ts:2: the-app is not declared in package.json',
    ])
  })
})
