import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Lets `heldBytes` ask a process later; costs it nothing until then. */
export const inspectable = '--inspect-port=127.0.0.1:0'

/** Runs one of this folder's programs; resolves with what it said when it was ready. */
export async function start(
  program: string,
  ...words: string[]
): Promise<{ readonly said: string; readonly child: ChildProcess; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [inspectable, join(import.meta.dirname, program), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = once(child, 'exit')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await gone
  }
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => resolve(String(data))),
  )
  return { said, child, stop }
}

/** Processor time that a process has used, ms: what a busy machine does not distort much. */
export function processorMs({ pid }: ChildProcess): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** What a process holds after a collection, bytes: its heap and the arrays outside of it. Asked by Node's inspector, from outside. */
export async function heldBytes({ pid, stderr }: ChildProcess): Promise<number> {
  if (pid === undefined || stderr === null) throw new Error('the process is not there')
  const opened = new Promise<string>((resolve) => {
    stderr.on('data', (data: Buffer) => {
      const url = /ws:\/\/\S+/.exec(String(data))?.[0]
      if (url !== undefined) resolve(url)
    })
  })
  process.kill(pid, 'SIGUSR1')
  const url = inspectors.get(pid) ?? (await opened)
  inspectors.set(pid, url)
  const inspector = new WebSocket(url)
  await once(inspector, 'open')
  const ask = async (method: string, params: object = {}): Promise<string> => {
    const answer = once(inspector, 'message')
    inspector.send(JSON.stringify({ id: 1, method, params }))
    const [message]: { readonly data?: string }[] = await answer
    return message?.data ?? ''
  }
  await ask('HeapProfiler.collectGarbage')
  const expression = '((m) => m.heapUsed + m.external)(process.memoryUsage())'
  const told = await ask('Runtime.evaluate', { expression, returnByValue: true })
  inspector.close()
  return Number(/"value":(\d+)/.exec(told)?.[1])
}

const inspectors = new Map<number, string>()

/** Bytes of a data folder's journal. */
export function journalBytes(data: string): number {
  const folder = join(data, 'journal')
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}
