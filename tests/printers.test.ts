import { readdir } from 'node:fs/promises'
import { createLive } from '@pressobox/client'
import { startEmulator, type Emulator } from '@pressobox/tickets/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { runPresso, staff, startBox, temporaryFolder } from './a-box.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function printer(): Promise<Emulator> {
  const made = await startEmulator()
  closing.push(made.close)
  return made
}

async function box(...flags: string[]) {
  const data = await temporaryFolder()
  closing.push(data.remove)
  const running = await startBox(data.path, flags)
  closing.push(() => running.kill('SIGTERM'))
  const manager = await staff(running.origin)
  await manager.setStand({ open: true })
  return { data: data.path, box: running, manager, origin: running.origin }
}

const text = (made: Emulator): string =>
  made
    .papers()
    .map((paper) => paper.text)
    .join('\n')

describe('the printers of a running box', () => {
  it('are added, given their paper, changed and removed, and staff hear how they are', async () => {
    const [bar, labels] = [await printer(), await printer()]
    const { manager, origin } = await box()
    const live = createLive({ origin, headers: { cookie: manager.cookies() } })
    closing.push(() => Promise.resolve(live.stop()))
    const heard = (name: string): string | null => {
      const { view } = live.get()
      const found = view?.role === 'staff' ? view.printers.find((each) => each.name === name) : undefined
      return found === undefined ? null : (found.cause ?? found.state)
    }
    await manager.putPrinter('bar', { url: bar.url })
    await manager.putPrinter('labels', { url: labels.url, kinds: ['cup'] })
    await expect
      .poll(() => [heard('bar'), heard('labels'), heard('virtual')], { timeout: 10_000 })
      .toEqual(['ready', 'ready', null])
    await manager.patchConfig({ labels: true, slips: 'walk-ups' })
    const order = await manager.walkUp({ drink: 'americano', modifiers: [], name: 'Ada' })
    if (!order.ok) throw new Error(order.problem.detail)
    await manager.make(order.value.id)
    await expect.poll(() => [bar.papers().length, labels.papers().length], { timeout: 15_000 }).toEqual([2, 1])
    expect([text(bar).includes('Your number'), text(labels).includes('Ada')]).toEqual([true, true])
    bar.fault('cover-open')
    await expect.poll(() => heard('bar'), { timeout: 10_000 }).toBe('cover-open')
    bar.clear()
    await expect.poll(() => heard('bar'), { timeout: 10_000 }).toBe('ready')
    await manager.removePrinter('labels')
    await expect.poll(() => heard('labels')).toBe(null)
    const bad = await manager.putPrinter('x', { url: 'lpr:thing' })
    expect(bad.ok ? 'taken' : bad.problem.code).toBe('request.invalid')
  })

  it('print a paper pad and the shift, and its numbers are entered afterwards', async () => {
    const bar = await printer()
    const { manager } = await box('--printer', `bar=${bar.url}`)
    const pad = await manager.printPad(3)
    const placedAt = new Date(Date.now() - 60_000).toISOString()
    const entered = await manager.walkUp({ drink: 'americano', modifiers: [], number: 2, placedAt })
    const twice = await manager.walkUp({ drink: 'americano', modifiers: [], number: 2, placedAt })
    const next = await manager.walkUp({ drink: 'americano', modifiers: [] })
    await manager.printShift()
    await expect.poll(() => text(bar), { timeout: 15_000 }).toContain('Shift report')
    expect([
      pad.ok ? pad.value.reserved : null,
      entered.ok ? [entered.value.number, entered.value.placedAt] : null,
      twice.ok ? 'taken' : twice.problem.code,
      next.ok ? next.value.number : null,
    ]).toEqual([[1, 2, 3], [2, placedAt], 'request.invalid', 4])
  })

  it('keep the tickets of one that is away for its fallback', async () => {
    const till = await printer()
    const { manager } = await box('--printer', 'bar=tcp://127.0.0.1:9', '--printer', `till=${till.url}`)
    await manager.putPrinter('bar', { url: 'tcp://127.0.0.1:9', fallback: 'till' })
    const order = await manager.walkUp({ drink: 'americano', modifiers: [] })
    if (!order.ok) throw new Error(order.problem.detail)
    await manager.make(order.value.id)
    await expect.poll(() => text(till), { timeout: 40_000 }).toContain('In place of bar')
    const tickets = async () => {
      const result = await manager.tickets()
      return result.ok ? result.value.tickets.map(({ printer: by, insteadOf, state }) => [by, insteadOf, state]) : null
    }
    // It is on paper a moment before its printer says so.
    await expect.poll(tickets, { timeout: 10_000 }).toEqual([['till', 'bar', 'printed']])
  })
})

describe('presso doctor', () => {
  it('says in one line each what is well and what is not, prints the test page, and changes nothing', async () => {
    const bar = await printer()
    const data = await temporaryFolder()
    closing.push(data.remove)
    const doctor = (...more: string[]) =>
      runPresso('doctor', '--data', data.path, '--port', '0', '--host', '127.0.0.1', ...more)
    const well = await doctor('--printer', `bar=${bar.url}`, '--print')
    bar.fault('paper-out')
    const ill = await doctor('--printer', `bar=${bar.url}`)
    expect([
      well.code,
      well.out.includes('the test page was printed'),
      well.out.endsWith('All is well.\n'),
      ill.code,
      ill.out.includes('BAD   Printer bar') && ill.out.includes('Paper is out. Put in a new roll'),
      ill.error,
      await readdir(data.path),
    ]).toEqual([0, true, true, 1, true, '1 of these need a person.\n', []])
  })
})
