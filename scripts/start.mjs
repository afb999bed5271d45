// npm start, npm run presso -- VERB …: sets up what is missing, then runs the command; without a verb it serves.
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
