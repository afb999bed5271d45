import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Api } from '@pressobox/client'
import type { TicketView } from '@pressobox/protocol'
import { startEmulator, type Emulator } from '@pressobox/tickets/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { staff, startBox, temporaryFolder, type Box } from './a-box.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

interface Moment {
  readonly when: string
  /** What is wrong with the printer meanwhile. */
  readonly fault: string | null
  readonly come: (seen: Seen) => Promise<boolean> | boolean
  readonly ends: readonly string[]
  readonly copies: readonly number[]
}

interface Seen {
  readonly printer: Emulator
  /** Bytes that it had taken in, and paper that it had put out, when the order was made. */
  readonly received: number
  readonly papers: number
  /** What the journal says since. */
  readonly journal: () => Promise<string>
}

/** All steps of a ticket's way to paper, in their order. */
const moments: readonly Moment[] = [
  {
    when: 'before it is on disk that it goes out',
    fault: 'deaf',
    come: ({ printer, received }) => printer.received().length > received,
    ends: ['printed'],
    copies: [1],
  },
  {
    when: 'when that is on disk',
    fault: null,
    come: async ({ journal }) => (await journal()).includes('"state":"sending"'),
    ends: ['printed', 'unconfirmed restart'],
    copies: [0, 1],
  },
  {
    when: 'in the middle of the bytes',
    fault: 'slow:500',
    come: ({ printer, received }) => printer.received().length > received + 120,
    ends: ['unconfirmed restart'],
    copies: [0, 1],
  },
  {
    when: 'when the paper is out and nothing was answered yet',
    fault: 'no-confirm',
    come: ({ printer, papers }) => printer.papers().length > papers,
    ends: ['unconfirmed restart'],
    copies: [1],
  },
  {
    when: 'when the printer has answered and that is not on disk',
    fault: null,
    come: ({ printer, papers }) => printer.papers().length > papers,
    ends: ['printed', 'unconfirmed restart'],
    copies: [1],
  },
  {
    when: 'when it is on disk that it was printed',
    fault: null,
    come: async ({ journal }) => (await journal()).includes('"state":"printed"'),
    ends: ['printed'],
    copies: [1],
  },
]

describe('a ticket is printed once, or a person is asked', () => {
  it('when the box is killed at every step of its way to paper', async () => {
    const printer = await startEmulator()
    closing.push(printer.close)
    const data = await temporaryFolder()
    closing.push(data.remove)
    const start = (): Promise<Box> => startBox(data.path, ['--printer', `bar=${printer.url}`])
    let box = await start()
    closing.push(() => box.kill('SIGKILL'))
    const told: unknown[] = []
    const wrong: unknown[] = []
    for (const [index, moment] of moments.entries()) {
      const name = `guest-${String(index)}.`
      const manager = await staff(box.origin)
      await manager.setStand({ open: true })
      await idle(manager)
      const id = await order(manager, name)
      const seen = await watch(data.path, printer)
      if (moment.fault !== null) printer.fault(moment.fault)
      const made = manager.make(id)
      while (!(await moment.come(seen))) await pause(1)
      await box.kill('SIGKILL')
      await made
      printer.clear()
      // What lies in the printer's own buffers still comes out.
      await expect.poll(() => printer.callers(), { timeout: 10_000 }).toBe(0)
      box = await start()
      const ticket = await settled(await staff(box.origin), id)
      const copies = printer.papers().reduce((sum, { text }) => sum + text.split(name).length - 1, 0)
      const end = [ticket.state, ...(ticket.cause === null ? [] : [ticket.cause])].join(' ')
      told.push([moment.when, end, copies])
      if (!moment.ends.includes(end) || !moment.copies.includes(copies)) wrong.push([moment.when, end, copies])
      if (end === 'printed' && copies !== 1) wrong.push(['a lie', moment.when, copies])
    }
    expect({ told, wrong }).toEqual({ told, wrong: [] })
  })
})

async function order(manager: Api, name: string): Promise<string> {
  const placed = await manager.walkUp({ drink: 'americano', modifiers: [], name })
  if (!placed.ok) throw new Error(placed.problem.detail)
  return placed.value.id
}

/** The printer was looked at, and has nothing to do. */
async function idle(manager: Api): Promise<void> {
  const state = async (): Promise<string> => {
    const result = await manager.printers()
    return result.ok ? (result.value.printers[0]?.state ?? '') : ''
  }
  await expect.poll(state, { timeout: 15_000 }).toBe('ready')
}

async function watch(data: string, printer: Emulator): Promise<Seen> {
  const file = join(data, 'journal', '000001.ndjson')
  const from = (await readFile(file)).length
  return {
    printer,
    received: printer.received().length,
    papers: printer.papers().length,
    journal: async () => (await readFile(file)).subarray(from).toString('utf8'),
  }
}

async function settled(manager: Api, orderId: string): Promise<TicketView> {
  const find = async (): Promise<TicketView | undefined> => {
    const result = await manager.tickets()
    return result.ok ? result.value.tickets.find((ticket) => ticket.orderId === orderId) : undefined
  }
  await expect
    .poll(async () => ['printed', 'unconfirmed'].includes((await find())?.state ?? ''), { timeout: 20_000 })
    .toBe(true)
  const ticket = await find()
  if (ticket === undefined) throw new Error('the ticket is gone')
  return ticket
}
