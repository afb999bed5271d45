import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Engine } from './engine.ts'

/** Debian: `webkit2gtk-driver` and `xvfb`. */
const driver = '/usr/bin/WebKitWebDriver'
const browser = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`
export const hasWebkit = [driver, browser, '/usr/bin/xvfb-run'].every(existsSync)

const Answer = z.object({ value: z.unknown() })
const Session = z.object({ sessionId: z.string() })
const Failed = z.object({ error: z.string(), message: z.string() })

/** WebKitGTK by W3C WebDriver over HTTP. */
export async function openWebkit(): Promise<Engine> {
  const port = await freePort()
  const child = spawn('xvfb-run', ['-a', driver, '-p', String(port)], {
    stdio: 'ignore',
    detached: true,
    // WebKit's own sandbox wants what a container does not give.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  })
  const gone = once(child, 'exit')
  const send = async (method: string, path: string, body: object = {}): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/session${path}`, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    })
    const { value } = Answer.parse(await answer.json())
    const failed = Failed.safeParse(value)
    if (failed.success) throw new Error(`${path}: ${failed.data.error}, ${failed.data.message}`)
    return value
  }
  const options = { binary: browser, args: ['--automation'] }
  const begin = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }
  const { sessionId } = Session.parse(await patiently(() => send('POST', '', begin)))
  return {
    open: async (url) => void (await send('POST', `/${sessionId}/url`, { url })),
    ask: (expression) => send('POST', `/${sessionId}/execute/sync`, { script: `return ${expression}`, args: [] }),
    close: async () => {
      await send('DELETE', `/${sessionId}`).catch(() => undefined)
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
      await gone
    },
  }
}

/** The driver says nothing when it listens. */
async function patiently<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await pause(100)
    }
  }
  return ask()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return isAddress(address) ? address.port : 0
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}
