// npm run bench: measures, side by side with the limit; prints a table, asserts nothing.
import { join } from 'node:path'
import { become, orSay, root, setUp } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  become(node, ['--expose-gc', join(root, 'scripts', 'bench', 'main.ts'), ...process.argv.slice(2)], env)
})
