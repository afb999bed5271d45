import { describe, expect, it } from 'vitest'
import type { Emulator } from './emulator/emulator.ts'
import type { Manners, Outcome } from './printer.ts'
import { calm, closedAfterEach, emulatorWith, firstLines, job, poll, printerAt, usual } from './testing/tcp-talk.ts'

const closing = closedAfterEach()

async function emulator(...faults: readonly string[]): Promise<Emulator> {
  const made = await emulatorWith(...faults)
  closing.push(made.close)
  return made
}

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
