// npm run bundle -w apps/cli: the command as JavaScript in dist/, laid out as in a checkout, with the pages that it serves.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, layPages } from '../../scripts/bundling.ts'

const here = import.meta.dirname
const root = join(here, '..', '..')
const dist = join(here, 'dist')
const command = join(dist, 'apps', 'cli')

rmSync(dist, { recursive: true, force: true })
await bundle(join(here, 'src', 'main.ts'), join(command, 'code'), 'es', '[name].js')
layPages(dist)
for (const [from, to] of [
  ['packages/gateway/static', 'static'],
  ['packages/player/recordings', 'recordings'],
] as const)
  cpSync(join(root, from), join(command, to), { recursive: true })
const { version, license } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
writeFileSync(
  join(dist, 'package.json'),
  `${JSON.stringify({ name: 'pressobox', version, license, type: 'module' }, null, 2)}\n`,
)
