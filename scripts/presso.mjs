// npm run presso -- VERB …: the command from a checkout.
import { join } from 'node:path'
import { become, orSay, root, setUp } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  become(
    node,
    [join(root, 'apps', 'cli', 'src', 'main.ts'), ...process.argv.slice(2)],
    env,
    process.env.INIT_CWD ?? root,
  )
})
