// npm run deb:test -- [amd64|arm64] [--suite trixie] [--debs DIR]: installs the built package into a clean Debian, serves, upgrades, removes, purges, and prints a table.
import { join } from 'node:path'
import { become, orSay, root, setUp } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  become(node, [join(root, 'hardware', 'debian', 'trial.ts'), ...process.argv.slice(2)], env)
})
