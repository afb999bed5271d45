// npm run check: the one gate. Each step says its name; the first that fails ends it.
import { spawnSync } from 'node:child_process'
import { orSay, root, setUp } from './bootstrap.mjs'

const steps = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  // One program for each surrounding, not one for each room: a room's program checks all that it stands on again.
  ['types without any surrounding', 'tsc', ['-p', 'tsconfig.pure.json']],
  ['types under Node', 'tsc', ['-p', 'tsconfig.node.json']],
  ['types of pages', 'tsc', ['-p', 'tsconfig.pages.json']],
  ['types of tests', 'tsc', ['-p', 'tsconfig.test.json']],
  ['floors', 'node', ['scripts/floors.ts']],
  ['unused', 'knip', []],
  ['tests', 'vitest', ['run']],
]

orSay(() => {
  const { env } = setUp()
  for (const [name, command, args] of steps) {
    process.stdout.write(`${name}\n`)
    const local = command === 'node' ? command : `${root}/node_modules/.bin/${command}`
    const { status } = spawnSync(local, args, { cwd: root, env, stdio: 'inherit' })
    if (status !== 0) process.exit(status ?? 1)
  }
})
