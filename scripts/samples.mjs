// npm run samples: prints every layout into hardware/printer/samples; tests hold to them.
import { join } from 'node:path'
import { become, orSay, root, setUp } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  become(node, [join(root, 'scripts', 'print-samples.ts'), ...process.argv.slice(2)], env)
})
