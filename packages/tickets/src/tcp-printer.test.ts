import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Condition, Job, Manners, Outcome } from './printer.ts'
import { tcpPrinter } from './tcp-printer.ts'
import { parseFault, startEmulator, type Emulator } from './testing.ts'
import type { Deadlines } from './transport/deadlines.ts'

const deadlines: Deadlines = {
  connectMs: 2000,
  // Long enough for a busy machine, on which the printer shares this process.
  statusMs: 500,
  stallMs: 1000,
  confirmMs: 1000,
  holdMs: 5000,
  deafMs: 150,
  lingerMs: 10_000,
}
const usual: Manners = { confirm: 'gs-r', realTimeStatus: true }
const calm = new AbortController().signal

/** A busy machine takes its time. */
const poll = <Seen>(look: () => Seen) => expect.poll(look, { timeout: 20_000 })

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function emulator(...faults: readonly string[]): Promise<Emulator> {
  const made = await startEmulator({ faults: faults.flatMap((each) => parseFault(each) ?? []) })
  closing.push(made.close)
  return made
}

function printerAt(port: number, manners: Manners = usual, more: Partial<Deadlines> = {}) {
  return tcpPrinter('bar', '127.0.0.1', port, manners, { ...deadlines, ...more })
}

/** Some lines of text and a cut. */
function job(text = 'Flat White', lines = 5, begin: Job['begin'] = () => Promise.resolve(true)): Job {
  const body = Array.from({ length: lines }, (_, line) => `${text} ${String(line)}\n`).join('')
  const bytes = Buffer.concat([Buffer.from('\x1b@', 'latin1'), Buffer.from(body), Buffer.from('\x1dVA\x03', 'latin1')])
  return { id: text, bytes, picture: () => Promise.resolve(new Uint8Array()), begin }
}

const firstLines = (made: Emulator): readonly string[] => made.papers().map((paper) => paper.text.split('\n')[0] ?? '')

describe('a job for a printer on the network', () => {
  it.each<[string, readonly string[], Manners, Outcome, readonly string[]]>([
    ['answers everything', [], usual, { kind: 'printed' }, ['Flat White 0']],
    ['sends the id back', [], { ...usual, confirm: 'gs-h' }, { kind: 'printed' }, ['Flat White 0']],
    [
      'is known not to confirm',
      [],
      { ...usual, confirm: 'none' },
      { kind: 'unconfirmed', cause: 'no-answer' },
      ['Flat White 0'],
    ],
    [
      'is known to say nothing of itself',
      [],
      { confirm: 'gs-r', realTimeStatus: false },
      { kind: 'printed' },
      ['Flat White 0'],
    ],
    [
      'answers its status and nothing else',
      ['no-confirm'],
      usual,
      { kind: 'unconfirmed', cause: 'no-answer' },
      ['Flat White 0'],
    ],
    ['never answers', ['deaf'], usual, { kind: 'unconfirmed', cause: 'no-answer' }, ['Flat White 0']],
    [
      'never answers an id',
      ['deaf'],
      { ...usual, confirm: 'gs-h' },
      { kind: 'unconfirmed', cause: 'no-answer' },
      ['Flat White 0'],
    ],
    ['volunteers its status', ['asb'], usual, { kind: 'printed' }, ['Flat White 0']],
    [
      'volunteers its status and never confirms',
      ['asb', 'no-confirm'],
      usual,
      { kind: 'unconfirmed', cause: 'no-answer' },
      ['Flat White 0'],
    ],
    [
      'says something that nobody asked for',
      ['stray', 'no-confirm'],
      usual,
      { kind: 'unconfirmed', cause: 'no-answer' },
      ['Flat White 0'],
    ],
    ['is slow', ['slow:400'], usual, { kind: 'printed' }, ['Flat White 0']],
    ['has little paper left', ['paper-low'], usual, { kind: 'printed' }, ['Flat White 0']],
    ['has no paper', ['paper-out'], usual, { kind: 'failed', cause: 'paper-out' }, []],
    ['is open', ['cover-open'], usual, { kind: 'failed', cause: 'cover-open' }, []],
    ['has a stuck cutter', ['error'], usual, { kind: 'failed', cause: 'error' }, []],
    ['is switched to offline', ['offline'], usual, { kind: 'failed', cause: 'offline' }, []],
    [
      'volunteers that it is open, and nothing else',
      ['asb', 'cover-open'],
      { confirm: 'gs-r', realTimeStatus: false },
      { kind: 'failed', cause: 'cover-open' },
      [],
    ],
    [
      'runs out of paper in the middle and is asked',
      ['paper-out:60'],
      usual,
      { kind: 'unconfirmed', cause: 'paper-out' },
      [],
    ],
    [
      'runs out of paper in the middle and says so',
      ['paper-out:60', 'asb'],
      { confirm: 'gs-r', realTimeStatus: false },
      { kind: 'unconfirmed', cause: 'paper-out' },
      [],
    ],
    ['says goodbye at once', ['half-closed'], usual, { kind: 'failed', cause: 'offline' }, []],
    [
      'cuts the connection in the middle',
      ['resets:40'],
      usual,
      { kind: 'unconfirmed', cause: 'cut-off' },
      ['Flat White 0'],
    ],
    ['cuts the connection at the first byte', ['resets:1'], usual, { kind: 'failed', cause: 'offline' }, []],
    ['does not hang up', ['never-closes'], usual, { kind: 'printed' }, ['Flat White 0']],
  ])('that %s ends in the truth', async (_, faults, manners, outcome, papers) => {
    const made = await emulator(...faults)
    const told = await printerAt(made.port, manners).print(job(), calm)
    await poll(() => firstLines(made)).toEqual(papers)
    expect([told, made.notes()]).toEqual([outcome, []])
  })
})

describe('the next job', () => {
  it('is not taken for printed by the answer that an earlier one was owed', async () => {
    const made = await emulator('cover-open', 'no-confirm')
    const silent = { ...usual, realTimeStatus: false }
    const printer = printerAt(made.port, silent)
    const first = await printer.print(job('first'), calm)
    made.clear('no-confirm')
    const held = job('second', 5, () => {
      // The first ticket and the answers that it was owed come out now; then the printer stops again.
      made.clear('cover-open')
      made.fault('cover-open')
      return Promise.resolve(true)
    })
    const second = await printer.print(held, calm)
    expect([first, second, firstLines(made)]).toEqual([
      { kind: 'unconfirmed', cause: 'no-answer' },
      { kind: 'unconfirmed', cause: 'no-answer' },
      ['first 0'],
    ])
    made.clear('cover-open')
    expect([await printer.print(job('third'), calm), firstLines(made)]).toEqual([
      { kind: 'printed' },
      ['first 0', 'second 0', 'third 0'],
    ])
  })

  it('is confirmed by its own answer when answers come one connection too late', async () => {
    const made = await emulator('late-answer')
    const printer = printerAt(made.port)
    const outcomes = [await printer.print(job('first'), calm), await printer.print(job('second'), calm)]
    made.clear('late-answer')
    expect([...outcomes, await printer.print(job('third'), calm)]).toEqual([
      { kind: 'unconfirmed', cause: 'no-answer' },
      { kind: 'unconfirmed', cause: 'no-answer' },
      { kind: 'printed' },
    ])
  })

  it('waits for the one before, so that each comes out once and whole', async () => {
    const made = await emulator()
    const printer = printerAt(made.port)
    const names = Array.from({ length: 20 }, (_, n) => `ticket ${String(n)}`)
    const outcomes = await Promise.all(names.map((name) => printer.print(job(name), calm)))
    expect([outcomes, firstLines(made)]).toEqual([
      names.map(() => ({ kind: 'printed' })),
      names.map((name) => `${name} 0`),
    ])
  })
})

describe('a long job', () => {
  it('arrives whole at a printer that volunteers its status and reads late', async () => {
    const made = await emulator('asb')
    const printer = printerAt(made.port, usual, { lingerMs: 60_000 })
    await printer.print(job(), calm)
    made.fault('late:1500')
    const long = job('x'.repeat(40), 7000)
    expect(long.bytes.length).toBeGreaterThan(300_000)
    const told = await printer.print(long, calm)
    expect([told, made.received().includes(Buffer.from(long.bytes))]).toEqual([{ kind: 'printed' }, true])
  })

  it('is confirmed by a slow printer that is busy for longer than the usual patience', async () => {
    const made = await emulator('slow:4000')
    expect(await printerAt(made.port).print(job('x'.repeat(40), 160), calm)).toEqual({ kind: 'printed' })
  })

  it('is given up when the printer takes nothing at all', async () => {
    const made = await emulator('late:60000')
    const told = await printerAt(made.port, usual, { stallMs: 300 }).print(job('x'.repeat(40), 400_000), calm)
    expect(told).toEqual({ kind: 'unconfirmed', cause: 'takes-no-data' })
  })
})

describe('the status of a printer', () => {
  it.each<[string, readonly string[], Manners, Condition]>([
    ['is well', [], usual, { reach: 'online', faults: [] }],
    ['has little paper', ['paper-low'], usual, { reach: 'online', faults: ['paper-low'] }],
    ['has no paper', ['paper-out'], usual, { reach: 'offline', faults: ['paper-out'] }],
    ['is open', ['cover-open'], usual, { reach: 'offline', faults: ['cover-open'] }],
    ['is stuck', ['error'], usual, { reach: 'offline', faults: ['error'] }],
    ['was switched offline', ['offline'], usual, { reach: 'offline', faults: [] }],
    ['says nothing', ['deaf'], usual, { reach: 'unknown', faults: [] }],
    ['says something that is no status', ['deaf', 'stray'], usual, { reach: 'unknown', faults: [] }],
    ['is not to be asked', [], { confirm: 'none', realTimeStatus: false }, { reach: 'unknown', faults: [] }],
  ])('that %s is told as it is, and nothing is printed', async (_, faults, manners, condition) => {
    const made = await emulator(...faults)
    expect([await printerAt(made.port, manners).status(calm), made.dotLines()]).toEqual([condition, 0])
  })

  it('is known while it prints, without a second connection', async () => {
    const made = await emulator()
    const printer = printerAt(made.port)
    const seen = Promise.withResolvers<Condition>()
    const told = await printer.print(
      job('Flat White', 5, async () => {
        seen.resolve(await printer.status(calm))
        return true
      }),
      calm,
    )
    expect([told, await seen.promise]).toEqual([{ kind: 'printed' }, { reach: 'online', faults: [] }])
  })

  it('is offline where nobody is, and well again when it is back', async () => {
    const gone = await startEmulator()
    await gone.close()
    const printer = printerAt(gone.port)
    const before = await printer.status(calm)
    const back = await startEmulator({ port: gone.port })
    closing.push(back.close)
    expect([before, await printer.status(calm)]).toEqual([
      { reach: 'offline', faults: [] },
      { reach: 'online', faults: [] },
    ])
  })
})

describe('a printer that cannot be reached', () => {
  it('fails before the first byte, also by a name that nobody knows', async () => {
    const gone = await startEmulator()
    await gone.close()
    const outcomes = [
      await printerAt(gone.port).print(job(), calm),
      await tcpPrinter('bar', 'no-such-printer.invalid', 9100, usual, deadlines).print(job(), calm),
    ]
    expect(outcomes).toEqual([
      { kind: 'failed', cause: 'offline' },
      { kind: 'failed', cause: 'offline' },
    ])
  })

  it('is given up when nobody takes the call', async () => {
    const port = await blackHole()
    expect(await printerAt(port, usual, { connectMs: 300 }).print(job(), calm)).toEqual({
      kind: 'failed',
      cause: 'offline',
    })
  })

  it('is found by IPv6 and by name', async () => {
    const six = await startEmulator({ host: '::1' })
    closing.push(six.close)
    const named = await emulator()
    const outcomes = [
      await tcpPrinter('bar', '::1', six.port, usual, deadlines).print(job(), calm),
      await tcpPrinter('bar', 'localhost', named.port, usual, deadlines).print(job(), calm),
    ]
    expect(outcomes).toEqual([{ kind: 'printed' }, { kind: 'printed' }])
  })
})

describe('a job that is called off', () => {
  const stopped = { kind: 'failed', cause: 'cut-off' } as const
  const unsure = { kind: 'unconfirmed', cause: 'cut-off' } as const

  it.each<[string, readonly string[], Partial<Deadlines>, string | null, Outcome]>([
    ['before it connects', [], {}, null, stopped],
    ['while it asks for the status', ['deaf'], { statusMs: 60_000 }, '1004', stopped],
    ['while it hears out earlier answers', ['no-confirm'], { statusMs: 60_000 }, '1d7201', stopped],
    ['while it waits for the last answer', ['no-confirm'], { statusMs: 100, deafMs: 60_000 }, '1d5641031d7201', unsure],
  ])('%s ends at once and leaves nothing open', async (_, faults, more, when, outcome) => {
    const made = await emulator(...faults)
    const stop = new AbortController()
    if (when === null) stop.abort()
    const telling = printerAt(made.port, usual, more).print(job(), stop.signal)
    if (when !== null) await poll(() => made.received().toString('hex')).toContain(when)
    stop.abort()
    expect(await telling).toEqual(outcome)
    await poll(made.callers).toBe(0)
  })

  it('while it is being connected ends at once', async () => {
    const stop = new AbortController()
    const telling = printerAt(await blackHole(), usual, { connectMs: 60_000 }).print(job(), stop.signal)
    setImmediate(() => stop.abort())
    expect(await telling).toEqual(stopped)
  })

  it('while its beginning is being written down is not sent', async () => {
    const made = await emulator()
    const stop = new AbortController()
    const begun = job('Flat White', 5, () => {
      stop.abort()
      return Promise.resolve(true)
    })
    expect([await printerAt(made.port).print(begun, stop.signal), made.dotLines()]).toEqual([stopped, 0])
  })

  it.each([() => Promise.resolve(false), () => Promise.reject(new Error('disk full'))])(
    'because that could not be written down is not sent',
    async (begin) => {
      const made = await emulator()
      const told = await printerAt(made.port).print(job('Flat White', 5, begin), calm)
      expect([told, made.dotLines()]).toEqual([{ kind: 'failed', cause: 'journal' }, 0])
    },
  )
})

/** A port whose calls are never taken: its process sleeps, and its queue is full. */
async function blackHole(): Promise<number> {
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

describe('sixty tickets through a printer that fails at random', () => {
  it('come out once or not at all, and printed ones are on paper', async () => {
    const made = await emulator()
    const printer = printerAt(made.port, usual, { statusMs: 250, lingerMs: 300, confirmMs: 300 })
    const mishaps = [
      'paper-out:40',
      'cover-open',
      'no-confirm',
      'deaf',
      'late-answer',
      'stray',
      'half-closed',
      'resets:30',
      'resets:60',
      'late:200',
      'asb',
      'slow:3000',
    ]
    const told = new Map<string, Outcome['kind']>()
    for (let n = 0; n < 60; n += 1) {
      made.clear()
      // A pattern that repeats only after many tickets: failures do not always come in the same order.
      const mishap = mishaps[(n * n + n) % (mishaps.length + 5)]
      if (mishap !== undefined) made.fault(mishap)
      const name = `ticket-${String(n)}.`
      told.set(name, (await printer.print(job(name, 2), calm)).kind)
    }
    made.clear()
    await printer.print(job('the last one.'), calm)
    const paper = made
      .papers()
      .map(({ text }) => text)
      .join('')
    const count = (name: string): number => paper.split(`${name} 0`).length - 1
    const wrong = [...told].filter(
      ([name, kind]) =>
        (kind === 'printed' && count(name) !== 1) || (kind === 'failed' && count(name) !== 0) || count(name) > 1,
    )
    expect(wrong).toEqual([])
    expect([...new Set(told.values())].toSorted()).toEqual(['failed', 'printed', 'unconfirmed'])
  }, 120_000)
})
