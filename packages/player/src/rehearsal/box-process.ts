import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** A box in a process of its own. */
export interface BoxProcess {
  readonly port: number
  /** Resolves with its exit code; null when a signal ended it. */
  readonly gone: Promise<number | null>
  readonly signal: (signal: NodeJS.Signals) => void
  /** Asks it to stop; null when it had to be killed because it was not gone in time. */
  readonly stop: (ms: number) => Promise<number | null>
}

/** Starts a box and waits until it serves; `node` is what goes before the script, `words` after it. */
export async function startBoxProcess(
  script: string,
  words: readonly string[],
  node: readonly string[] = [],
): Promise<BoxProcess> {
  const child = spawn(process.execPath, [...node, script, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = once(child, 'exit').then(([code]: unknown[]) => (typeof code === 'number' ? code : null))
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  let out = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    // After the line that is waited for there is nothing worth keeping.
    if (out.length < 20_000) out += chunk
    const origin = /^ready (\S+)$/m.exec(out)?.[1]
    if (origin !== undefined) resolve(Number(new URL(origin).port))
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors = (errors + chunk).slice(-2000)
  })
  void gone.then((code) => reject(new Error(`The box stopped with ${String(code)} before it served: ${errors}`)))
  return {
    port: await promise,
    gone,
    signal: (signal) => void child.kill(signal),
    stop: async (ms) => {
      child.kill('SIGTERM')
      const code = await Promise.race([gone, pause(ms, 'late' as const, { ref: false })])
      if (code !== 'late') return code
      child.kill('SIGKILL')
      await gone
      return null
    },
  }
}
