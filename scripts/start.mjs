// npm start, npm run presso -- VERB …: sets up what is missing, then runs the command; without a verb it serves, in a window where there is a screen.
import { join } from 'node:path'
import { become, orSay, root, setUp, windowFor } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  const words = process.argv.slice(2)
  const window = windowFor(words, node, env)
  if (window.why !== null)
    process.stderr.write(`No window: ${window.why} This start serves pages only, open them in a browser.\n`)
  const command =
    window.electron === null
      ? [node, join(root, 'apps', 'cli', 'src', 'main.ts'), ...words]
      : [window.electron, join(root, 'apps', 'console', 'dist', 'code', 'main.js'), ...words]
  become(command[0], command.slice(1), env, process.env.INIT_CWD ?? root)
})
