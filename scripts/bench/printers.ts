// Run by npm run bench: what stuck printers do to orders. Prints a table, asserts nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseFault, startEmulator } from '@pressobox/tickets/testing'
import { pin, startBox, temporaryFolder, type Box } from '../../tests/a-box.ts'
import { Phone, percentile } from './load.ts'

const rounds = 300
const names = ['Ada', '山田 花子', 'Жанна', 'حليب', '👩‍🍳 Zoë']
const show = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  return `${percentile(sorted, 0.5).toFixed(1)} / ${percentile(sorted, 0.99).toFixed(1)} ms`
}

interface Bench {
  readonly box: Box
  readonly phone: Phone
  /** The longest that the event loop was blocked, and the most processor time at a stretch, as words. */
  readonly delay: () => string
  readonly times: number[]
  readonly stop: () => Promise<void>
}

async function open(printers: readonly string[]): Promise<Bench> {
  const data = await temporaryFolder()
  const file = join(data.path, 'loop-delay')
  process.env['NODE_OPTIONS'] = `--import=${import.meta.resolve('./loop-delay.ts')}`
  process.env['LOOP_DELAY'] = file
  const box = await startBox(
    data.path,
    printers.flatMap((url, index) => ['--printer', `p${String(index)}=${url}`]),
  )
  delete process.env['NODE_OPTIONS']
  const phone = new Phone(box.port)
  await phone.ask('POST', '/api/session', { pin })
  await phone.ask('PUT', '/api/stand', { open: true })
  await phone.ask('PATCH', '/api/config', { maxOrdersInQueue: 100_000, ticketOn: 'place', labels: true })
  return {
    box,
    phone,
    times: [],
    delay: () => {
      const [blocked = 0, worked = 0] = readFileSync(file, 'utf8').split(' ').map(Number)
      return `${blocked.toFixed(0)} ms (its own work ${worked.toFixed(0)} ms)`
    },
    stop: async () => {
      phone.hangUp()
      await box.kill('SIGKILL')
      await data.remove()
    },
  }
}

async function order({ phone, times }: Bench, round: number): Promise<void> {
  const began = performance.now()
  const drink = { drink: 'americano', modifiers: [], name: names[round % names.length] }
  const { status } = await phone.ask('POST', '/api/orders', drink)
  if (status !== 201) throw new Error(`an order was answered with ${String(status)}`)
  times.push(performance.now() - began)
}

const stuck = await Promise.all(
  ['deaf', 'slow:1', 'late:600000', 'paper-out'].map((fault) => {
    const parsed = parseFault(fault)
    return startEmulator({ faults: parsed === null ? [] : [parsed] })
  }),
)
const well = await startEmulator()
const kinds = ['none', 'one that prints', 'four that are stuck'] as const
const benches = [await open(['none:']), await open([well.url]), await open(stuck.map(({ url }) => url))]
try {
  // The first paper brings the fonts in.
  for (const bench of benches) await order(bench, 0)
  await pause(8000)
  for (const { box, times } of benches) {
    times.length = 0
    box.process.kill('SIGUSR2')
  }
  for (let round = 0; round < rounds; round += 1) for (const bench of benches) await order(bench, round)
  await pause(3000)
  const [bare] = benches
  for (const [index, { times, delay }] of benches.entries()) {
    const what = `order, p50 / p99, printers: ${kinds[index] ?? ''}`
    console.log(
      `${what.padEnd(46)} ${show(times).padStart(16)} ${show(bare?.times ?? []).padStart(16)}   as without; loop blocked at most ${delay()}, ${bare?.delay() ?? ''} without (50)`,
    )
  }
} finally {
  for (const { stop } of benches) await stop()
  for (const each of [...stuck, well]) await each.close()
}
