import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Job, Manners, Outcome } from './printer.ts'
import { parseFault, startEmulator, type Emulator } from './testing.ts'
import { openTerminal, usbTerminal, type UsbTerminal } from './testing/usb-terminal.ts'
import type { Deadlines } from './transport/deadlines.ts'
import { usbPrinter } from './usb-printer.ts'

const deadlines: Deadlines = {
  connectMs: 60_000,
  lookMs: 60_000,
  statusMs: 500,
  stallMs: 600,
  confirmMs: 1000,
  holdMs: 3000,
  deafMs: 150,
  lingerMs: 500,
}
const usual: Manners = { confirm: 'gs-r', realTimeStatus: true }
const calm = new AbortController().signal

/** A busy machine takes its time. */
const poll = <Seen>(look: () => Seen) => expect.poll(look, { timeout: 20_000 })

const closing: (() => Promise<unknown>)[] = []
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'presso-usb-'))
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
  await rm(folder, { recursive: true })
})

function printerAt(path: string, manners: Manners = usual, more: Partial<Deadlines> = {}) {
  const printer = usbPrinter('bar', path, manners, { ...deadlines, ...more })
  closing.push(() => Promise.resolve(printer.close()))
  return printer
}

/** How many processes have it, by the kernel's own list. */
function holdersOf(path: string): number {
  const words = readdirSync('/proc').flatMap((pid) => {
    try {
      return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')]
    } catch {
      return []
    }
  })
  return words.filter((each) => each.includes(path) && each.some((word) => word.endsWith('usb-device.ts'))).length
}

function job(text = 'Flat White', more: Partial<Job> = {}): Job {
  const bytes = Buffer.from(`\x1b@${text}\nOat\n\x1dVA\x03`, 'latin1')
  return {
    id: text,
    bytes,
    picture: () => Promise.resolve(new Uint8Array()),
    begin: () => Promise.resolve(true),
    ...more,
  }
}

async function device(...faults: readonly string[]): Promise<UsbTerminal & { emulator: Emulator }> {
  const emulator = await startEmulator({ faults: faults.flatMap((each) => parseFault(each) ?? []) })
  const terminal = await usbTerminal(emulator.port)
  closing.push(emulator.close, terminal.pull)
  return { ...terminal, emulator }
}

describe.skipIf(process.platform !== 'linux')('a printer that is a device', () => {
  it.each<[string, readonly string[], Manners, Outcome, readonly string[]]>([
    ['answers everything', [], usual, { kind: 'printed' }, ['Flat White\nOat\n']],
    ['sends the id back', [], { ...usual, confirm: 'gs-h' }, { kind: 'printed' }, ['Flat White\nOat\n']],
    ['never answers', ['deaf'], usual, { kind: 'unconfirmed', cause: 'no-answer' }, ['Flat White\nOat\n']],
    [
      'is known not to answer',
      ['deaf'],
      { confirm: 'none', realTimeStatus: false },
      { kind: 'unconfirmed', cause: 'no-answer' },
      ['Flat White\nOat\n'],
    ],
    ['has no paper', ['paper-out'], usual, { kind: 'failed', cause: 'paper-out' }, []],
    ['runs out of paper in the middle', ['paper-out:40'], usual, { kind: 'unconfirmed', cause: 'paper-out' }, []],
  ])('that %s ends in the truth', async (_, faults, manners, outcome, papers) => {
    const { path, emulator } = await device(...faults)
    const told = await printerAt(path, manners).print(job(), calm)
    await poll(() => emulator.papers().map(({ text }) => text)).toEqual(papers)
    expect(told).toEqual(outcome)
  })

  it('prints one job after another, each once', async () => {
    const { path, emulator } = await device()
    const printer = printerAt(path)
    const outcomes = await Promise.all([printer.print(job('first'), calm), printer.print(job('second'), calm)])
    expect([outcomes, emulator.papers().map(({ text }) => text)]).toEqual([
      [{ kind: 'printed' }, { kind: 'printed' }],
      ['first\nOat\n', 'second\nOat\n'],
    ])
  })

  it('is held open from one job to the next, and an answer that came late is heard out', async () => {
    const { path, emulator } = await device('late-answer')
    const printer = printerAt(path, usual, { confirmMs: 100, deafMs: 100 })
    const late = await printer.print(job('late'), calm)
    const before = [await printer.status(calm), holdersOf(path)]
    emulator.clear()
    const next = await printer.print(job('next'), calm)
    expect([late, before, next, holdersOf(path)]).toEqual([
      { kind: 'unconfirmed', cause: 'no-answer' },
      [{ reach: 'online', faults: [] }, 1],
      { kind: 'printed' },
      1,
    ])
    printer.close()
    await poll(() => holdersOf(path)).toBe(0)
  })

  it('that is pulled out between two looks is missed', async () => {
    const { path, pull } = await device()
    const printer = printerAt(path)
    const before = await printer.status(calm)
    await pull()
    await expect.poll(() => printer.status(calm), { timeout: 20_000 }).toEqual({ reach: 'offline', faults: [] })
    expect(before).toEqual({ reach: 'online', faults: [] })
  })

  it('is opened by one at a time, by whatever path', async () => {
    const { path, emulator } = await device()
    const other = join(folder, 'lp')
    await symlink(path, other)
    const outcomes: Outcome[] = []
    const first = await printerAt(path).print(
      job('first', {
        begin: async () => {
          outcomes.push(await printerAt(other).print(job('second'), calm))
          return true
        },
      }),
      calm,
    )
    expect([first, outcomes, emulator.papers().length]).toEqual([
      { kind: 'printed' },
      [{ kind: 'failed', cause: 'in-use' }],
      1,
    ])
  })

  it('that is missing is an error, and never becomes a file', async () => {
    const path = join(folder, 'lp0')
    const printer = printerAt(path)
    expect([await printer.print(job(), calm), await printer.status(calm), existsSync(path)]).toEqual([
      { kind: 'failed', cause: 'missing' },
      { reach: 'offline', faults: [] },
      false,
    ])
  })

  it('that is a file is refused, and the file stays as it is', async () => {
    const path = join(folder, 'lp0')
    await writeFile(path, 'kept')
    expect([await printerAt(path).print(job(), calm), await readFile(path, 'utf8')]).toEqual([
      { kind: 'failed', cause: 'missing' },
      'kept',
    ])
  })

  it.each<[string, Manners, Outcome]>([
    [
      'before the job where it is asked first',
      { confirm: 'gs-h', realTimeStatus: true },
      { kind: 'failed', cause: 'takes-no-data' },
    ],
    [
      'in the job where it is not',
      { confirm: 'none', realTimeStatus: false },
      { kind: 'unconfirmed', cause: 'takes-no-data' },
    ],
  ])('that takes no data is said to take no data, %s', async (_, manners, outcome) => {
    expect(await printerAt('/dev/full', manners).print(job(), calm)).toEqual(outcome)
  })

  it('that blocks is abandoned', async () => {
    // Nobody reads it: it takes some kilobytes, and then nothing.
    const terminal = await openTerminal()
    closing.push(terminal.close)
    const printer = printerAt(terminal.path, { confirm: 'none', realTimeStatus: false })
    const long = job('long', { bytes: new Uint8Array(4_000_000).fill(0x61) })
    expect(await printer.print(long, calm)).toEqual({ kind: 'unconfirmed', cause: 'takes-no-data' })
  })

  it('lets go when it is called off', async () => {
    const { path } = await device('deaf')
    const stop = new AbortController()
    const printer = printerAt(path, usual, { statusMs: 60_000 })
    const telling = printer.print(job(), stop.signal)
    setImmediate(() => stop.abort())
    expect(await telling).toEqual({ kind: 'failed', cause: 'cut-off' })
  })
})
