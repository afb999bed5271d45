import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApi, createCookieJar, type Api } from '@pressobox/client'

export const pin = '246810'

/** A real box: the command in a process of its own, on a data folder that outlives it. */
export interface Box {
  readonly origin: string
  readonly port: number
  readonly process: ChildProcess
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>
}

/** This system's command. */
const main = join(import.meta.dirname, '..', 'apps', 'cli', 'src', 'main.ts')

export async function startBox(
  data: string,
  flags: readonly string[] = [],
  pinFlag: readonly string[] = ['--pin', pin],
  nodeFlags: readonly string[] = [],
  command = main,
): Promise<Box> {
  const child = spawn(
    process.execPath,
    [...nodeFlags, command, '--headless', '--port', '0', '--host', '127.0.0.1', '--data', data, ...pinFlag, ...flags],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const gone = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null)
  const origin = await readyLine(child)
  const kill = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    return gone
  }
  return { origin, port: Number(new URL(origin).port), process: child, kill }
}

function readyLine(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    const ready = /^ready (\S+)$/m.exec(text)?.[1]
    if (ready !== undefined) resolve(ready)
  })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk
  })
  child.once('exit', (code) => reject(new Error(`stopped with ${String(code)} before it was ready: ${errors}`)))
  return promise
}

/** Runs the command to its end. */
export async function runPresso(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  const child = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let error = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (error += chunk))
  const [code]: (number | null)[] = await once(child, 'close')
  return { code: code ?? -1, out, error }
}

export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'presso-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** One device with its own cookies. */
export function device(origin: string): Api & { readonly cookies: () => string } {
  const jar = createCookieJar()
  return { ...createApi({ origin, fetch: jar.fetch, headers: () => ({ origin }) }), cookies: jar.header }
}

export async function staff(origin: string): Promise<Api & { readonly cookies: () => string }> {
  const api = device(origin)
  const result = await api.logIn({ pin })
  if (!result.ok) throw new Error(result.problem.detail)
  return api
}
