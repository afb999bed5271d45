// npm test: sets up what is missing (a browser included), then runs every test.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { become, orSay, root, SetUpFailed, setUp } from './bootstrap.mjs'

const packages = ['chromium', 'chromium-sandbox', 'xvfb', 'fonts-dejavu-core', 'fonts-noto-cjk']

function browser(env) {
  if (existsSync('/usr/bin/chromium')) return
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new SetUpFailed(`The tests need Chromium. Install it, on Debian by: ${install}`)
  process.stderr.write('Set-up: installing Chromium for the tests\n')
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const result = spawnSync('apt-get', args, { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8' })
    if (result.status !== 0) throw new SetUpFailed(`${install} failed.\n${result.stdout}${result.stderr}`)
  }
}

orSay(() => {
  const { node, env } = setUp()
  browser(env)
  become(node, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)], env)
})
