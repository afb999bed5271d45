// npm run bench: measures, side by side with the limit; prints tables, asserts nothing.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { become, orSay, root, setUp } from './bootstrap.mjs'

const first = [
  ['rules.ts'],
  ['printers.ts'],
  ['extensions.ts'],
  ['faults.ts'],
  ['pages.ts'],
  ['storm.ts'],
  ['touch-to-paint.ts', '1'],
]

orSay(() => {
  const { node, env } = setUp()
  for (const [file, ...words] of first)
    spawnSync(node, [join(root, 'scripts', 'bench', file), ...words], { env, stdio: 'inherit' })
  become(node, ['--expose-gc', join(root, 'scripts', 'bench', 'main.ts'), ...process.argv.slice(2)], env)
})
