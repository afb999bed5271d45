// How the command and the app become JavaScript: one bundle with the pages beside it; what runs in processes and threads of its own becomes files beside it.
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type Rolldown } from 'vite'

const root = join(import.meta.dirname, '..')

/** Native code, WebAssembly and faces stay packages; all else is in the bundle. */
const kept = /^(?:electron|@napi-rs\/canvas|@jitl\/quickjs-wasmfile-release-sync|@fontsource-variable\/)/

/** `new URL('./other.ts', import.meta.url)` names a module that runs by itself: it becomes an entry, and the name follows it. */
function besides(entry: string): Rolldown.Plugin {
  return {
    name: 'modules-beside',
    transform(code, id) {
      if (!code.includes('import.meta.url')) return null
      const found = code.replace(
        /(?<=new URL\(['"](?:\.\/)?)([\w-]+)\.ts(?=['"], import\.meta\.url\))/g,
        (_all, name: string) => {
          const module = join(dirname(id), `${name}.ts`)
          if (module !== entry) this.emitFile({ type: 'chunk', id: module, fileName: `${name}.js` })
          return `${name}.js`
        },
      )
      return found === code ? null : found
    },
  }
}

/** Bundles one entry for the Node that comes with the box. */
export async function bundle(entry: string, folder: string, format: 'es' | 'cjs', fileName: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [besides(entry)],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: (id) => kept.test(id),
        output: { format, entryFileNames: fileName, chunkFileNames: '[name].js' },
      },
    },
  })
}

/** The built pages, as a box serves them, and the extensions that come with it. */
export function layPages(folder: string): void {
  for (const part of [
    'apps/order/dist',
    'apps/display/dist',
    'apps/kiosk/dist',
    'apps/barista/dist',
    'packages/ui/pictures',
    'extensions',
  ])
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true })
  for (const style of ['tokens.css', 'base.css', 'pieces.css']) {
    mkdirSync(join(folder, 'packages/ui/src'), { recursive: true })
    cpSync(join(root, 'packages/ui/src', style), join(folder, 'packages/ui/src', style))
  }
}
