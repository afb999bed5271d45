import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { openPrinter, profileForPaper, type Printer } from '@pressobox/tickets'
import { encodeTicket, text } from '@pressobox/tickets/testing'
import { runPresso, temporaryFolder } from './a-box.ts'

const main = join(import.meta.dirname, '..', 'apps', 'cli', 'src', 'main.ts')
const calm = new AbortController().signal
/** A busy machine takes its time. */
const poll = <Seen>(look: () => Seen) => expect.poll(look, { timeout: 20_000 })

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

interface Running {
  readonly child: ChildProcessByStdio<Writable, Readable, null>
  readonly lines: () => readonly string[]
  readonly printer: Printer
  readonly paper: string
}

async function start(...flags: readonly string[]): Promise<Running> {
  const folder = await temporaryFolder()
  closing.push(folder.remove)
  const child = spawn(process.execPath, [main, 'printer', '--listen', '0', '--paper', folder.path, ...flags], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  closing.push(async () => {
    child.kill('SIGKILL')
    await gone
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  const lines = (): readonly string[] => out.split('\n').slice(0, -1)
  await poll(lines).toEqual([expect.stringMatching(/^printing on tcp:\/\/127\.0\.0\.1:\d+$/)])
  const printer = openPrinter('bar', lines()[0]?.slice('printing on '.length) ?? '', folder.path)
  if (printer === null) throw new Error('no printer')
  return { child, lines, printer, paper: folder.path }
}

function job(words: string) {
  return {
    id: words,
    bytes: encodeTicket([text(words), { kind: 'feed', lines: 3 }, { kind: 'cut' }], profileForPaper('80mm')),
    picture: () => Promise.resolve(new Uint8Array()),
    begin: () => Promise.resolve(true),
  }
}

describe('presso printer', () => {
  it('prints pictures of paper, says so, and does what it is told on standard input', async () => {
    const { child, lines, printer, paper } = await start()
    expect(await printer.print(job('Flat White'), calm)).toEqual({ kind: 'printed' })
    await poll(() => lines()[1]).toMatch(/^ticket 1 cut \d+ lines .*000001\.png Flat White$/)
    child.stdin.write('fault paper-out\nstatus\n')
    await poll(() => lines().slice(2)).toEqual([
      'fault paper-out',
      expect.stringMatching(/^status [1-9]\d* lines printed, faults: paper-out$/),
    ])
    expect(await printer.print(job('Mocha'), calm)).toEqual({ kind: 'failed', cause: 'paper-out' })
    child.stdin.write('roll\njam\n')
    await poll(() => lines().slice(4)).toEqual(['roll', expect.stringContaining('not understood: jam')])
    expect([await printer.status(calm), await readdir(paper)]).toEqual([
      { reach: 'online', faults: [] },
      ['000001.png'],
    ])
    const gone = once(child, 'exit')
    child.stdin.write('quit\n')
    expect(await gone).toEqual([0, null])
  })

  it('takes faults at its start, and stops at SIGTERM', async () => {
    const { child, printer } = await start('--fault', 'cover-open', '--width', '58')
    expect(await printer.status(calm)).toEqual({ reach: 'offline', faults: ['cover-open'] })
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await gone).toEqual([0, null])
  })

  it.each([
    [['--fault', 'jam'], 'There is no such fault.'],
    [['--width', '70'], 'Paper is 80 or 58 mm wide.'],
    [['--listen', 'x'], 'A port is a number'],
  ])('refuses %s in words', async (flags, words) => {
    const { code, error } = await runPresso('printer', ...flags)
    expect([code, error.includes(words)]).toEqual([2, true])
  })
})
