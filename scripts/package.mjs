// npm run package -- [dir|AppImage|deb] [x64|arm64] [--stub]: packs the console, lists and checks what ships, and prints its size. --stub: around an Electron that is none, where the real one cannot be had.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { orSay, root, SetUpFailed, setUp } from './bootstrap.mjs'
import { gatherModules, run } from './native-modules.mjs'

const words = process.argv.slice(2)
const target = words.find((word) => ['dir', 'AppImage', 'deb'].includes(word)) ?? 'dir'
const arch = words.find((word) => ['x64', 'arm64'].includes(word)) ?? process.arch
const app = join(root, 'apps', 'console')
const tools = join(app, 'packaging')

/** What stands before the fuses in Electron's executable (@electron/fuses). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** As much of an Electron as the packer looks at. */
function stubElectron() {
  const folder = mkdtempSync(join(tmpdir(), 'presso-electron-'))
  const asar = createRequire(join(tools, 'package.json'))('@electron/asar')
  mkdirSync(join(folder, 'locales'))
  mkdirSync(join(folder, 'resources'))
  const defaultApp = mkdtempSync(join(tmpdir(), 'presso-default-app-'))
  writeFileSync(join(defaultApp, 'package.json'), '{}')
  // Fuse wire of version 1 with eight fuses, as it stands in Electron's executable.
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 8]), Buffer.from('00000000')])
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), { mode: 0o755 })
  for (const [name, text] of Object.entries({
    version: '45.4.1',
    LICENSE: '',
    'LICENSES.chromium.html': '',
    'chrome-sandbox': '',
    'locales/en-US.pak': '',
  }))
    writeFileSync(join(folder, name), text)
  return asar.createPackage(defaultApp, join(folder, 'resources', 'default_app.asar')).then(() => folder)
}

const mustShip = [
  '/package.json',
  '/code/main.js',
  '/code/preload.cjs',
  '/code/announcer.js',
  '/apps/barista/dist/index.html',
  '/static/catalogue.css',
]
const mustNot = /\.(?:ts|tsx|map|md)$|\.test\.|\/testing\/|\/node_modules\/|\/tests?\//

/** An extension is a folder that reads as one: what it is stands in its README. */
const belongs = /^\/extensions\/[\w-]+\/README\.md$/

/** What ships, and what is wrong with it. */
function check(folder) {
  const asar = createRequire(join(tools, 'package.json'))('@electron/asar')
  const shipped = asar.listPackage(join(folder, 'resources', 'app.asar'), { isPack: false })
  const wrong = [
    ...shipped.filter((name) => mustNot.test(name) && !belongs.test(name)).map((name) => `${name} must not ship`),
    ...mustShip.filter((name) => !shipped.includes(name)).map((name) => `${name} is missing`),
    ...['@napi-rs/canvas', `@napi-rs/canvas-linux-${arch}-gnu`, '@fontsource-variable/noto-sans']
      .filter((name) => !existsSync(join(folder, 'resources', 'node_modules', name)))
      .map((name) => `node_modules/${name} is missing`),
  ]
  return { shipped, wrong }
}

/** The fuses as they are in the executable, in Electron's order: `1` on, `0` off. */
function fusesOf(executable) {
  const bytes = readFileSync(executable)
  const at = bytes.indexOf(sentinel)
  if (at < 0) return 'none'
  const length = bytes[at + sentinel.length + 1] ?? 0
  return bytes.toString('latin1', at + sentinel.length + 2, at + sentinel.length + 2 + length)
}

function sizeOf(path) {
  if (!statSync(path).isDirectory()) return statSync(path).size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

async function main() {
  const { node, env } = setUp()
  if (!existsSync(join(tools, 'node_modules', 'electron-builder')))
    run('Bringing the packer', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: tools, env })
  run('Building the console', node, [join(app, 'bundle.ts')], { env })
  gatherModules(join(app, 'modules', arch), arch, env)
  const stub = words.includes('--stub') ? await stubElectron() : null
  const builder = join(tools, 'node_modules', 'electron-builder', 'cli.js')
  const dist = stub === null ? [] : [`-c.electronDist=${stub}`]
  run('Packing', node, [builder, '--linux', target, `--${arch}`, '--publish', 'never', ...dist], { env })
  const folder = join(app, 'out', arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`)
  const { shipped, wrong } = check(folder)
  for (const name of shipped) console.log(name)
  const megabytes = (path) => (sizeOf(join(folder, path)) / 1e6).toFixed(1)
  console.log(
    `${String(shipped.length)} entries in app.asar, ${megabytes('resources/app.asar')} MB; beside it ${megabytes('resources/node_modules')} MB of native code and faces; ${megabytes('.')} MB in all${stub === null ? '' : ', without Electron itself'}`,
  )
  console.log(`fuses ${fusesOf(join(folder, 'pressobox'))}`)
  for (const each of wrong) console.error(each)
  process.exitCode = wrong.length === 0 ? 0 : 1
}

orSay(() =>
  main().catch((error) => {
    console.error(error instanceof SetUpFailed ? error.message : error)
    process.exitCode = 1
  }),
)
