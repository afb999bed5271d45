import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Engine } from './engine.ts'

/** Debian: `firefox-esr`. */
const browser = '/usr/bin/firefox-esr'
export const hasFirefox = existsSync(browser)

const Answer = z.object({ id: z.number(), result: z.unknown().optional(), message: z.string().optional() })
const Tree = z.object({ contexts: z.array(z.object({ context: z.string() })) })
const Evaluated = z.object({ result: z.object({ value: z.string().optional() }) })

/** Firefox by WebDriver BiDi over a WebSocket of its own: no driver beside it. */
export async function openFirefox(): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'presso-firefox-'))
  const child = spawn(browser, ['--headless', '--remote-debugging-port', '0', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = once(child, 'exit')
  const socket = new WebSocket(`${await listening(child.stderr)}/session`)
  await once(socket, 'open')
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  socket.addEventListener('message', ({ data }) => {
    const { success, data: answer } = Answer.safeParse(JSON.parse(String(data)))
    if (!success) return
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.message === undefined) asked?.resolve(answer.result)
    else asked?.reject(new Error(answer.message))
  })
  let last = 0
  const send = (method: string, params: object): Promise<unknown> => {
    last += 1
    const asked = Promise.withResolvers<unknown>()
    waiting.set(last, asked)
    socket.send(JSON.stringify({ id: last, method, params }))
    return asked.promise
  }
  await send('session.new', { capabilities: {} })
  const [first] = Tree.parse(await send('browsingContext.getTree', {})).contexts
  const context = first?.context ?? ''
  return {
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'interactive' })),
    ask: async (expression) => {
      const script = `JSON.stringify((${expression}) ?? null)`
      const told = await send('script.evaluate', { expression: script, target: { context }, awaitPromise: false })
      return JSON.parse(Evaluated.parse(told).result.value ?? 'null')
    },
    close: async () => {
      socket.close()
      child.kill('SIGTERM')
      await gone
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function listening(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    stderr.on('data', (chunk: Buffer) => {
      text += String(chunk)
      const url = /listening on (ws:\/\/\S+)/.exec(text)?.[1]
      if (url !== undefined) resolve(url)
    })
  })
}
