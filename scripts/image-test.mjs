// npm run image:test -- [--profile small|kiosk] [--out DIR]: boots the built image in an emulator, serves, pulls the plug in the middle of fifty orders, boots again, and prints a table.
import { join } from 'node:path'
import { become, orSay, root, setUp } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  become(node, [join(root, 'hardware', 'image', 'trial', 'main.ts'), ...process.argv.slice(2)], env)
})
