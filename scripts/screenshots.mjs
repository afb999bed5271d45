// npm run screenshots: makes the pictures of the README from a running stand.
import { join } from 'node:path'
import { become, orSay, root, setUp } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  become(node, [join(root, 'scripts', 'take-screenshots.ts'), ...process.argv.slice(2)], env)
})
