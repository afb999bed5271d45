// npm run bundle -w apps/console: the app as JavaScript in dist/, with the pages that it serves. What the box starts in processes and threads of their own becomes files beside it.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type InlineConfig, type Rolldown } from 'vite'

const here = import.meta.dirname
const root = join(here, '..', '..')
const dist = join(here, 'dist')

/** Native code, WebAssembly and faces stay packages; all else is in the bundle. */
const kept = /^(?:electron|@napi-rs\/canvas|@jitl\/quickjs-wasmfile-release-sync|@fontsource-variable\/)/

/** `new URL('./other.ts', import.meta.url)` names a module that runs by itself: it becomes an entry, and the name follows it. */
const besides: Rolldown.Plugin = {
  name: 'modules-beside',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    const found = code.replace(
      /(?<=new URL\(['"]\.\/)([\w-]+)\.ts(?=['"], import\.meta\.url\))/g,
      (_all, name: string) => {
        this.emitFile({ type: 'chunk', id: join(dirname(id), `${name}.ts`), fileName: `${name}.js` })
        return `${name}.js`
      },
    )
    return found === code ? null : found
  },
}

function config(entry: string, format: 'es' | 'cjs', fileName: string): InlineConfig {
  return {
    configFile: false,
    root: here,
    logLevel: 'warn',
    plugins: [besides],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(here, 'src', entry),
      outDir: join(dist, 'code'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: (id) => kept.test(id),
        output: { format, entryFileNames: fileName, chunkFileNames: '[name].js' },
      },
    },
  }
}

rmSync(dist, { recursive: true, force: true })
await build(config('main.ts', 'es', '[name].js'))
await build(config('preload.ts', 'cjs', 'preload.cjs'))
for (const folder of [
  'apps/order/dist',
  'apps/display/dist',
  'apps/barista/dist',
  'packages/ui/pictures',
  'extensions',
])
  if (existsSync(join(root, folder))) cpSync(join(root, folder), join(dist, folder), { recursive: true })
for (const style of ['tokens.css', 'base.css']) {
  mkdirSync(join(dist, 'packages/ui/src'), { recursive: true })
  cpSync(join(root, 'packages/ui/src', style), join(dist, 'packages/ui/src', style))
}
cpSync(join(root, 'packages/gateway/static'), join(dist, 'static'), { recursive: true })
const { version, license } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
writeFileSync(
  join(dist, 'package.json'),
  `${JSON.stringify({ name: 'pressobox', productName: 'Pressobox', version, license, type: 'module', main: 'code/main.js' }, null, 2)}\n`,
)
