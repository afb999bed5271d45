// npm run cards: the set-up card of each language that it exists in, and a poster, as pages and as PDF for A4.
import { join } from 'node:path'
import { become, orSay, root, setUp } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  become(node, [join(root, 'scripts', 'make-cards.ts'), ...process.argv.slice(2)], env)
})
