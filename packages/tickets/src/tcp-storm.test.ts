import { describe, expect, it } from 'vitest'
import type { Emulator } from './emulator/emulator.ts'
import type { Outcome } from './printer.ts'
import { calm, closedAfterEach, emulatorWith, job, printerAt, usual } from './testing/tcp-talk.ts'

const closing = closedAfterEach()

async function emulator(...faults: readonly string[]): Promise<Emulator> {
  const made = await emulatorWith(...faults)
  closing.push(made.close)
  return made
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
