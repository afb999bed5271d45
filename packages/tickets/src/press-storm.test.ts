import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { copies, printShop, station } from './testing/a-press.ts'
import { Ledger } from './testing/ledger.ts'
import { closedAfterEach } from './testing/tcp-talk.ts'
import { usbTerminal } from './testing/usb-terminal.ts'

const closing = closedAfterEach()

const { pressOf, emulator } = printShop(closing)

describe('a thousand tickets through printers that fail at random', () => {
  it('each end in their true state, and the copies on paper are those that the journal says', async () => {
    const mishaps = [
      'paper-out:30',
      'cover-open',
      'offline',
      'error',
      'no-confirm',
      'deaf',
      'late-answer',
      'stray',
      'half-closed',
      'never-closes',
      'resets:20',
      'resets:900',
      'late:60',
      'asb',
      'slow:40000',
    ]
    const ledger = new Ledger()
    const printers = await Promise.all(Array.from({ length: 4 }, emulator))
    const device = await usbTerminal(printers[0]?.port ?? 0)
    closing.push(device.pull)
    const press = pressOf(ledger, { patienceMs: Infinity })
    await press.set(
      printers.map(({ url }, index) =>
        station(String(index), index === 0 ? `usb:${device.path}` : url, { categories: [`c${String(index)}`] }),
      ),
    )
    const tickets = Array.from({ length: 1000 }, (_, index) =>
      ledger.queue(`t${String(index)}`, `n${String(index)}.`, { category: `c${String(index % 4)}` }),
    )
    for (const ticket of tickets) press.enqueue(ticket)
    const over = new AbortController()
    closing.push(() => Promise.resolve(over.abort()))
    let step = 7
    const trouble = printers.map(async (printer) => {
      while (!over.signal.aborted) {
        // Park and Miller's generator: the same storm every time.
        step = (step * 48_271) % 2_147_483_647
        printer.fault(mishaps[step % mishaps.length] ?? 'deaf')
        await pause(20 + (step % 60))
        if (step % 3 === 0) printer.cutOff()
        printer.clear()
        await pause(60 + (step % 90))
      }
    })
    await expect
      .poll(() => press.states().reduce((sum, { waiting }) => sum + waiting, 0), { timeout: 110_000, interval: 50 })
      .toBe(0)
    over.abort()
    await Promise.all(trouble)
    const ends = tickets.map(({ id, content }) => {
      const end = ledger.last(id).split(' ')[0]
      return { end, copies: copies(printers, 'name' in content ? ` ${content.name ?? ''}`.trim() : ''), id }
    })
    const lies = ends.filter(
      ({ end, copies: count }) => !(end === 'printed' && count === 1) && !(end === 'unconfirmed' && count <= 1),
    )
    expect(lies).toEqual([])
    const [printed, unconfirmed] = ['printed', 'unconfirmed'].map((what) => ends.filter(({ end }) => end === what))
    const onPaper = ends.reduce((sum, each) => sum + each.copies, 0)
    expect(onPaper).toBe((printed?.length ?? 0) + (unconfirmed?.filter((each) => each.copies === 1).length ?? 0))
    expect(unconfirmed?.length).toBeGreaterThan(10)
  }, 150_000)
})
