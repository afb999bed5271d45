// npm run image -- --profile small|kiosk: the card of the box, built from Debian's packages and our own. Root on Debian 12 or 13; --help lists the flags.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { become, orSay, root, SetUpFailed, setUp } from './bootstrap.mjs'

orSay(() => {
  const { node, env } = setUp()
  const words = process.argv.slice(2)
  const debs = join(root, '.image', 'deb')
  if (!words.includes('--help')) {
    const { status } = spawnSync(node, [join(root, 'scripts', 'deb.mjs'), 'arm64', '--loose', '--out', debs], {
      env,
      stdio: 'inherit',
    })
    if (status !== 0) throw new SetUpFailed('Without its own package there is no image.')
  }
  become(node, [join(root, 'hardware', 'image', 'build.ts'), '--debs', debs, ...words], env)
})
