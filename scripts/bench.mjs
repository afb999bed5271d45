// npm run bench: measures, side by side with the limit; prints a table, asserts nothing.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { become, orSay, root, setUp } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  spawnSync(node, [join(root, 'scripts', 'bench', 'rules.ts')], { env, stdio: 'inherit' })
  spawnSync(node, [join(root, 'scripts', 'bench', 'printers.ts')], { env, stdio: 'inherit' })
  spawnSync(node, [join(root, 'scripts', 'bench', 'extensions.ts')], { env, stdio: 'inherit' })
  spawnSync(node, [join(root, 'scripts', 'bench', 'faults.ts')], { env, stdio: 'inherit' })
  spawnSync(node, [join(root, 'scripts', 'bench', 'touch-to-paint.ts'), '1'], { env, stdio: 'inherit' })
  become(node, ['--expose-gc', join(root, 'scripts', 'bench', 'main.ts'), ...process.argv.slice(2)], env)
})
