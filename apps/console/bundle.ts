// npm run bundle -w apps/console: the app as JavaScript in dist/, with the pages that it serves.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, layPages } from '../../scripts/bundling.ts'

const here = import.meta.dirname
const dist = join(here, 'dist')
const code = join(dist, 'code')

rmSync(dist, { recursive: true, force: true })
await bundle(join(here, 'src', 'main.ts'), code, 'es', '[name].js')
await bundle(join(here, 'src', 'preload.ts'), code, 'cjs', 'preload.cjs')
layPages(dist)
cpSync(join(here, '..', '..', 'packages/gateway/static'), join(dist, 'static'), { recursive: true })
const { version, license } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
writeFileSync(
  join(dist, 'package.json'),
  `${JSON.stringify({ name: 'pressobox', productName: 'Pressobox', version, license, type: 'module', main: 'code/main.js' }, null, 2)}\n`,
)
