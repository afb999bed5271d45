import { describe, expect, it } from 'vitest'
import type { Condition, Printer } from './printer.ts'
import { stationFor } from './station.ts'
import { tcpPrinter } from './tcp-printer.ts'
import { copies, printShop, quick, station } from './testing/a-press.ts'
import { Ledger } from './testing/ledger.ts'
import { closedAfterEach, usual } from './testing/tcp-talk.ts'

const closing = closedAfterEach()

const { pressOf, emulator } = printShop(closing)

describe('a print queue', () => {
  it('tries what never began until the printer is back, says so once, and prints it once', async () => {
    const [made, ledger] = [await emulator(), new Ledger()]
    made.fault('cover-open')
    const press = pressOf(ledger)
    await press.set([station('bar', made.url)])
    const ticket = ledger.queue('a', 'Ada')
    press.enqueue(ticket)
    await expect.poll(() => ledger.last(ticket.id)).toBe('failed cover-open')
    expect(press.states()[0]?.trouble).toBe('cover-open')
    made.clear()
    await expect.poll(() => ledger.last(ticket.id), { timeout: 5000 }).toBe('printed')
    expect([ledger.told.get(ticket.id), copies([made], 'Ada')]).toEqual([
      ['failed cover-open', 'sending', 'printed'],
      1,
    ])
  })

  it('prints nothing that was withdrawn while the printer was away', async () => {
    const [made, ledger] = [await emulator(), new Ledger()]
    made.fault('offline')
    const press = pressOf(ledger)
    await press.set([station('bar', made.url)])
    const [first, second] = [ledger.queue('a', 'Ada'), ledger.queue('b', 'Bob')]
    press.enqueue(first)
    press.enqueue(second)
    await expect.poll(() => ledger.last(first.id)).toBe('failed offline')
    await ledger.report(first.id, { became: 'failed', cause: 'expired' })
    made.clear()
    await expect.poll(() => ledger.last(second.id), { timeout: 5000 }).toBe('printed')
    expect([ledger.last(first.id), copies([made], 'Ada')]).toEqual(['failed expired', 0])
  })

  it('asks first for what waited longer than its limit', async () => {
    const [made, ledger] = [await emulator(), new Ledger()]
    made.fault('offline')
    const press = pressOf(ledger)
    await press.set([station('bar', made.url)])
    const ticket = ledger.queue('a', 'Ada')
    press.enqueue(ticket)
    await expect.poll(() => ledger.last(ticket.id)).toBe('failed offline')
    ledger.at += 11 * 60_000
    await expect.poll(() => ledger.last(ticket.id)).toBe('failed expired')
    made.clear()
    await expect.poll(() => press.states()[0]?.trouble).toBe(null)
    expect(copies([made], 'Ada')).toBe(0)
  })

  it('begins nothing that the journal does not take, and keeps what became of it when it can', async () => {
    const [made, ledger] = [await emulator(), new Ledger()]
    ledger.answer = 'unavailable'
    const press = pressOf(ledger)
    await press.set([station('bar', made.url)])
    const ticket = ledger.queue('a', 'Ada')
    press.enqueue(ticket)
    await expect.poll(() => press.states()[0]?.trouble).toBe('journal')
    expect(copies([made], 'Ada')).toBe(0)
    ledger.answer = 'takes'
    await expect.poll(() => ledger.last(ticket.id), { timeout: 5000 }).toBe('printed')
    expect(copies([made], 'Ada')).toBe(1)
  })

  it('sees paper out, paper low and an open cover while it has nothing to do, and that they are gone', async () => {
    const [made, ledger] = [await emulator(), new Ledger()]
    const press = pressOf(ledger)
    await press.set([station('bar', made.url)])
    const seen = (): Condition | undefined => press.states()[0]?.condition
    for (const fault of ['paper-low', 'cover-open', 'paper-out'] as const) {
      made.fault(fault)
      await expect.poll(() => seen()?.faults, { timeout: 5000 }).toContain(fault)
      made.clear()
      await expect.poll(() => seen(), { timeout: 5000 }).toEqual({ reach: 'online', faults: [] })
    }
  })

  it('holds up nobody else’s', async () => {
    const [made, ledger] = [await emulator(), new Ledger()]
    const stuck: Printer = {
      name: 'kitchen',
      url: 'usb:/dev/usb/lp0',
      print: (_job, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ kind: 'failed', cause: 'cut-off' }))
        }),
      status: (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ reach: 'unknown', faults: [] }))
        }),
      close: () => undefined,
    }
    const press = pressOf(ledger, {
      open: ({ name }) => (name === 'kitchen' ? stuck : tcpPrinter(name, '127.0.0.1', made.port, usual, quick)),
    })
    await press.set([station('kitchen', 'x', { categories: ['food'] }), station('bar', made.url)])
    press.enqueue(ledger.queue('a', 'Toast', { category: 'food' }))
    const coffee = ledger.queue('b', 'Bob', { category: 'coffee' })
    press.enqueue(coffee)
    await expect.poll(() => ledger.last(coffee.id), { timeout: 5000 }).toBe('printed')
  })

  it('hands over what it cannot begin, and the paper says in whose place it stands', async () => {
    const [dead, well, ledger] = [await emulator(), await emulator(), new Ledger()]
    dead.fault('paper-out')
    const press = pressOf(ledger)
    await press.set([
      station('bar', dead.url, { fallback: 'counter' }),
      station('counter', well.url, { kinds: ['customer'] }),
    ])
    const ticket = ledger.queue('a', 'Ada')
    press.enqueue(ticket)
    await expect.poll(() => ledger.last(ticket.id), { timeout: 5000 }).toBe('printed')
    const paper = ledger.state.papers.get(ticket.id)
    expect([paper?.printer, paper?.insteadOf, well.papers()[0]?.text.includes('In place of bar')]).toEqual([
      'counter',
      'bar',
      true,
    ])
    expect(copies([dead, well], 'Ada')).toBe(1)
  })

  it('gives what did not begin to the printer that takes its place', async () => {
    const [made, ledger] = [await emulator(), new Ledger()]
    const press = pressOf(ledger)
    await press.set([station('bar', 'tcp://127.0.0.1:9')])
    const ticket = ledger.queue('a', 'Ada')
    press.enqueue(ticket)
    await expect.poll(() => ledger.last(ticket.id)).toBe('failed offline')
    await press.set([station('bar', made.url)])
    await expect.poll(() => ledger.last(ticket.id), { timeout: 5000 }).toBe('printed')
    expect(copies([made], 'Ada')).toBe(1)
  })
})

describe('the way of a ticket', () => {
  it('leads to the printer that was chosen for it most closely, and to the first where none was', () => {
    const [first, food, labels, slips] = [
      station('first', ''),
      station('food', '', { categories: ['food'] }),
      station('labels', '', { kinds: ['cup'] }),
      station('food slips', '', { kinds: ['customer'], categories: ['food'] }),
    ]
    const all = [first, food, labels, slips]
    const ledger = new Ledger()
    const to = (kind: 'bar' | 'cup' | 'customer', category: string | null): string | undefined => {
      const ticket = ledger.queue(kind, 'x', { category })
      const content = kind === 'bar' ? ticket.content : { ...ticket.content, kind }
      return stationFor(all, { content: { ...ticket.content, ...content } as typeof ticket.content, category })?.name
    }
    expect([
      to('bar', 'coffee'),
      to('bar', 'food'),
      to('cup', 'coffee'),
      to('customer', 'food'),
      to('customer', 'coffee'),
      stationFor([labels], ledger.queue('b', 'x'))?.name,
      stationFor([], ledger.queue('c', 'x')),
    ]).toEqual(['first', 'food', 'labels', 'food slips', 'first', 'labels', null])
  })
})
