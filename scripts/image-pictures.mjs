// npm run image:pictures -- [--out DIR]: photographs what the kiosk shows at its start, at its first run, and when it cannot start, in a container of its own packages.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { become, orSay, root, SetUpFailed, setUp } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  const debs = join(root, '.image', 'deb')
  const machine = process.arch === 'arm64' ? 'arm64' : 'amd64'
  const { status } = spawnSync(node, [join(root, 'scripts', 'deb.mjs'), machine, '--loose', '--out', debs], {
    env,
    stdio: 'inherit',
  })
  if (status !== 0) throw new SetUpFailed('Without its own package there is nothing to photograph.')
  become(node, [join(root, 'hardware', 'image', 'pictures', 'main.ts'), '--debs', debs, ...process.argv.slice(2)], env)
})
