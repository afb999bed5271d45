import { spawnSync, type SpawnSyncOptions } from 'node:child_process'

/** What a person is told when the build cannot go on: one sentence, no stack. */
export class BuildStopped extends Error {}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  readonly cwd?: string
}

/** Runs a program to its end; what it wrote comes back, and is shown when it fails. */
export function run(command: string, args: readonly string[], around: Surroundings = {}): string {
  const options: SpawnSyncOptions = {
    ...around,
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...around.env },
    maxBuffer: 256 * 1024 * 1024,
  }
  const result = spawnSync(command, args, options)
  const wrote = String(result.stdout ?? '')
  if (result.status === 0) return wrote
  const why = result.error?.message ?? `it ended with ${String(result.status ?? result.signal)}`
  const last = `${wrote}${String(result.stderr ?? '')}`.trimEnd().split('\n').slice(-40).join('\n')
  throw new BuildStopped(`${[command, ...args].join(' ').slice(0, 200)}: ${why}\n${last}`)
}

export function has(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0
}

const began = Date.now()

/** A step by name; what it took stands behind it. */
export async function step<T>(what: string, act: () => T | Promise<T>): Promise<T> {
  const from = Date.now()
  const done = await act()
  const seconds = ((Date.now() - from) / 1000).toFixed(1)
  const all = Math.round((Date.now() - began) / 1000)
  process.stdout.write(`${what.padEnd(44)} ${seconds.padStart(7)} s   ${String(all).padStart(5)} s\n`)
  return done
}
