import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect } from 'vitest'
import { startEmulator, type Emulator } from '../emulator/emulator.ts'
import { parseFault } from '../emulator/fault.ts'
import type { Job, Manners, Printer } from '../printer.ts'
import { tcpPrinter } from '../tcp-printer.ts'
import type { Deadlines } from '../transport/deadlines.ts'

export const deadlines: Deadlines = {
  connectMs: 2000,
  lookMs: 2000,
  // Long enough for a busy machine, on which the printer shares this process.
  statusMs: 500,
  stallMs: 1000,
  confirmMs: 1000,
  holdMs: 5000,
  deafMs: 150,
  lingerMs: 10_000,
}
export const usual: Manners = { confirm: 'gs-r', realTimeStatus: true }
export const calm = new AbortController().signal

/** A busy machine takes its time. */
export const poll = <Seen>(look: () => Seen) => expect.poll(look, { timeout: 20_000 })

/** What is put in here is closed after each test. */
export function closedAfterEach(): (() => Promise<unknown>)[] {
  const closing: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })
  return closing
}

export function emulatorWith(...faults: readonly string[]): Promise<Emulator> {
  return startEmulator({ faults: faults.flatMap((each) => parseFault(each) ?? []) })
}

export function printerAt(port: number, manners: Manners = usual, more: Partial<Deadlines> = {}): Printer {
  return tcpPrinter('bar', '127.0.0.1', port, manners, { ...deadlines, ...more })
}

/** Some lines of text and a cut. */
export function job(text = 'Flat White', lines = 5, begin: Job['begin'] = () => Promise.resolve(true)): Job {
  const body = Array.from({ length: lines }, (_, line) => `${text} ${String(line)}\n`).join('')
  const bytes = Buffer.concat([Buffer.from('\x1b@', 'latin1'), Buffer.from(body), Buffer.from('\x1dVA\x03', 'latin1')])
  return { id: text, bytes, picture: () => Promise.resolve(new Uint8Array()), begin }
}

export const firstLines = (made: Emulator): readonly string[] =>
  made.papers().map((paper) => paper.text.split('\n')[0] ?? '')

/** A port whose calls are never taken: its process sleeps, and its queue is full. */
export async function blackHole(closing: (() => Promise<unknown>)[]): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '-e',
      `require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () {
        process.stdout.write(String(this.address().port), () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
      })`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  closing.push(async () => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  })
  const [text]: Buffer[] = await once(child.stdout, 'data')
  const port = Number(text)
  for (let waiting = 0; waiting < 4; waiting += 1) {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('error', () => undefined)
    closing.push(() => Promise.resolve(socket.destroy()))
  }
  return port
}
