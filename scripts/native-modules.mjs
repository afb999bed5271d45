// What a shipped box needs beside its bundle, for the machine that it is made for: shared by npm run package and npm run deb.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, SetUpFailed } from './bootstrap.mjs'

/** Runs a program quietly; what it printed is told when it fails. */
export function run(what, command, args, options) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options })
  if (result.status !== 0)
    throw new SetUpFailed(`${what} failed.\n${result.error ?? ''}${result.stdout}${result.stderr}`)
  return result.stdout
}

/** Nothing that only explains. */
const isNeeded = (path) => !/\.(?:md|d\.[cm]?ts|map)$/.test(path)

/** Packages that stay beside the bundle, as the target machine needs them: native code of its kind, and the files of each face. */
export function gatherModules(out, arch, env) {
  rmSync(out, { recursive: true, force: true })
  const installed = join(root, 'node_modules')
  const { version } = createRequire(join(root, 'package.json'))('@napi-rs/canvas/package.json')
  cpSync(join(installed, '@napi-rs', 'canvas'), join(out, '@napi-rs', 'canvas'), {
    recursive: true,
    filter: isNeeded,
  })
  for (const name of ['quickjs-wasmfile-release-sync', 'quickjs-ffi-types'])
    cpSync(join(installed, '@jitl', name), join(out, '@jitl', name), { recursive: true, filter: isNeeded })
  const native = `canvas-linux-${arch}-gnu`
  const folder = mkdtempSync(join(tmpdir(), 'presso-native-'))
  try {
    run('Bringing native code', 'npm', ['pack', `@napi-rs/${native}@${version}`, '--pack-destination', folder], { env })
    const [tarball = ''] = readdirSync(folder)
    mkdirSync(join(out, '@napi-rs', native), { recursive: true })
    run('Unpacking', 'tar', [
      '-xzf',
      join(folder, tarball),
      '--strip-components=1',
      '-C',
      join(out, '@napi-rs', native),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  for (const face of readdirSync(join(installed, '@fontsource-variable')).filter((name) => name.startsWith('noto-')))
    cpSync(join(installed, '@fontsource-variable', face), join(out, '@fontsource-variable', face), {
      recursive: true,
      filter: (path) =>
        statSync(path).isDirectory() || /(?:-wght-normal\.woff2|package\.json|unicode\.json|LICENSE)$/.test(path),
    })
}
