import { describe, expect, it } from 'vitest'
import { startEmulator, type Emulator } from './emulator/emulator.ts'
import type { Condition, Manners, Outcome } from './printer.ts'
import { tcpPrinter } from './tcp-printer.ts'
import type { Deadlines } from './transport/deadlines.ts'
import {
  blackHole,
  calm,
  closedAfterEach,
  deadlines,
  emulatorWith,
  job,
  poll,
  printerAt,
  usual,
} from './testing/tcp-talk.ts'

const closing = closedAfterEach()

async function emulator(...faults: readonly string[]): Promise<Emulator> {
  const made = await emulatorWith(...faults)
  closing.push(made.close)
  return made
}

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
    const port = await blackHole(closing)
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
    const telling = printerAt(await blackHole(closing), usual, { connectMs: 60_000 }).print(job(), stop.signal)
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
