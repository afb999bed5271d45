import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright-core'

const main = fileURLToPath(new URL('../../apps/console/dist/code/main.js', import.meta.url))
const bundling = fileURLToPath(new URL('../../apps/console/bundle.ts', import.meta.url))

/** Builds the app's main process and preload anew. */
export function bundleKiosk(): void {
  const { status, stderr } = spawnSync(process.execPath, [bundling], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** Waits until the console is there. */
export const lanes = (kiosk: Kiosk): Promise<unknown> => kiosk.page('waitForSelector', '.lanes')
export const press = (kiosk: Kiosk, name: string): Promise<unknown> => kiosk.page('click', `button:text-is("${name}")`)

/** The app, its main process in a process of its own. */
export interface Kiosk {
  readonly origin: () => Promise<string>
  /** Everything that it wrote on standard error. */
  readonly errors: () => string
  /** Calls the driver's method on a window's page: `click`, `waitForSelector`, `evaluate` … */
  readonly page: (name: string, ...given: readonly unknown[]) => Promise<unknown>
  readonly display: (name: string, ...given: readonly unknown[]) => Promise<unknown>
  /** What the machine around the app does, or what the app asked of Electron. */
  readonly machine: (name: string, given?: unknown) => Promise<unknown>
  /** Resolves with the exit code. */
  readonly gone: Promise<number | null>
  readonly stop: () => Promise<number | null>
}

/** A real Electron, where one is named: what only the double can do is left out then. */
const binary = process.env['ELECTRON_BIN'] ?? null
export const isReal = binary !== null

export function openKiosk(
  data: string,
  flags: readonly string[] = [],
  around: Readonly<Record<string, string>> = {},
): Kiosk {
  const words = ['--port', '0', '--host', '127.0.0.1', '--data', data, ...flags]
  return binary === null ? openDouble(words, around) : openReal(binary, words)
}

function openDouble(words: readonly string[], around: Readonly<Record<string, string>>): Kiosk {
  const child = fork(main, words, {
    execArgv: ['--import', join(import.meta.dirname, 'hook.mjs')],
    env: { ...process.env, ...around },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const gone = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null)
  const ready = Promise.withResolvers<string>()
  let out = ''
  let errors = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
    const origin = /^ready (\S+)$/m.exec(out)?.[1]
    if (origin !== undefined) ready.resolve(origin)
  })
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
  const ask = asker(child)
  return {
    origin: () => ready.promise,
    errors: () => errors,
    page: (name, ...given) => ask(0, name, given),
    display: (name, ...given) => ask(1, name, given),
    machine: (name, given) => ask(null, name, [given]),
    gone,
    stop: () => {
      child.kill('SIGTERM')
      return gone
    },
  }
}

/** The same app in Electron itself, through the driver's own door. */
function openReal(executablePath: string, words: readonly string[]): Kiosk {
  const opened = _electron.launch({ executablePath, args: [main, ...words] })
  let errors = ''
  const gone = opened.then(async (app) => {
    app
      .process()
      .stderr?.setEncoding('utf8')
      .on('data', (chunk: string) => (errors += chunk))
    const [code]: (number | null)[] = await once(app.process(), 'exit')
    return code ?? null
  })
  const page = async (name: string, ...given: readonly unknown[]): Promise<unknown> => {
    const window = await (await opened).firstWindow()
    return Reflect.apply(Reflect.get(window, name), window, [...given])
  }
  return {
    origin: async () => new URL(String(await page('url'))).origin,
    errors: () => errors,
    page,
    display: page,
    machine: async (name) => {
      if (name !== 'windows') throw new Error(`${name} is for the double`)
      return (await opened).evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => ({ kiosk: window.isKiosk() })),
      )
    },
    gone,
    stop: async () => {
      ;(await opened).process().kill('SIGTERM')
      return gone
    },
  }
}

function asker(child: ChildProcess) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let asked = 0
  child.on('message', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    if (error === undefined) waiting.get(id)?.resolve(value)
    else waiting.get(id)?.reject(new Error(error))
  })
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the app is gone'))
  })
  return (window: number | null, name: string, given: readonly unknown[]): Promise<unknown> => {
    asked += 1
    const answer = Promise.withResolvers<unknown>()
    waiting.set(asked, answer)
    child.send({ id: asked, window, name, given })
    return answer.promise
  }
}
