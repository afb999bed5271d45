// npm run bench: each figure beside its bare limit in the same run. Prints a table, asserts nothing. The load comes from this process, the crowd from another; what is measured runs in its own.
import { cpus } from 'node:os'
import { pin, startBox, temporaryFolder, type Box } from '../../tests/a-box.ts'
import { Phone } from './load.ts'
import { heldBytes, inspectable, journalBytes, processorMs, start } from './measured.ts'
import { bareJourneys, journeys, latency, type Desk } from './rounds.ts'
import { measureStarts } from './starts.ts'
import { median, row, share, show, times } from './table.ts'

const rounds = 3
const crowdSize = 1000
/** Orders that are finished before the box is measured again; a smaller number for a quick look. */
const day = Number(process.argv[2] ?? 100_000)
/** A code of a real stand has ten tokens; one of these has so many. */
const tokens = 5000
/** So soon a finished order leaves the counter, and the state. */
const readyMinutes = 0.01

interface Pair {
  readonly box: Box
  readonly manager: Phone
  readonly bareServer: Awaited<ReturnType<typeof start>>
  readonly bare: Phone
  readonly bareOrigin: string
}

/** Rounds of both in turn, so that a busy machine is as unkind to the one as to the other. */
async function measureJourneys({ box, manager, bare, bareServer }: Pair): Promise<void> {
  await journeys(manager, 8, 500)
  await bareJourneys(bare, 8, 500)
  for (const phones of [1, 8, 32]) {
    const count = phones === 1 ? 300 : 1500
    const [own, theirs]: [number[], number[]] = [[], []]
    const before = [processorMs(box.process), processorMs(bareServer.child)] as const
    for (let round = 0; round < rounds; round += 1) {
      own.push(await journeys(manager, phones, count))
      theirs.push(await bareJourneys(bare, phones, count))
    }
    const spent = (processorMs(box.process) - before[0]) / (count * rounds)
    const limit = (processorMs(bareServer.child) - before[1]) / (count * rounds)
    const ratio = share(median(own).middle, median(theirs).middle)
    row(
      `journeys a second, ${String(phones)} at once`,
      median(own).shown,
      median(theirs).shown,
      `half or more: ${ratio}`,
    )
    row('  processor time of one', `${spent.toFixed(2)} ms`, `${limit.toFixed(2)} ms`, share(limit, spent))
  }
}

async function measureCrowd({ box, bareServer, bareOrigin }: Pair): Promise<() => Promise<void>> {
  const rested = [await heldBytes(box.process), await heldBytes(bareServer.child)] as const
  const crowd = await start('crowd.ts', box.origin, String(crowdSize))
  const other = await start('crowd.ts', bareOrigin, String(crowdSize))
  const own = ((await heldBytes(box.process)) - rested[0]) / 1024 / crowdSize
  const theirs = ((await heldBytes(bareServer.child)) - rested[1]) / 1024 / crowdSize
  row('memory a connected phone (after gc)', `${own.toFixed(1)} KB`, `${theirs.toFixed(1)} KB`, '30 KB')
  return async () => {
    await crowd.stop()
    await other.stop()
  }
}

type Times = readonly [own: readonly number[], theirs: readonly number[]]

async function inTurns({ box, manager, bare, bareOrigin }: Pair): Promise<Times> {
  const desk: Desk = {
    origin: box.origin,
    cookies: manager.cookies,
    place: () => manager.ask('POST', '/api/orders', { drink: 'americano', modifiers: [] }),
    finish: async ({ json }) => {
      await manager.ask('POST', `/api/orders/${String(json['id'])}/complete`, {})
      await manager.ask('POST', `/api/orders/${String(json['id'])}/collect`, {})
    },
    tells: ({ type }) => type === 'OrderManager.WaitingCompletion',
  }
  const limit: Desk = {
    origin: bareOrigin,
    cookies: 'staff=1',
    place: () => bare.ask('POST', '/append', { drink: 'americano', modifiers: [] }),
    finish: async () => {
      await bare.ask('POST', '/append', {})
      await bare.ask('POST', '/append', {})
    },
    tells: ({ drink }) => drink !== undefined,
  }
  // As at a real stand: with the time that the journeys give, orders run out just while others are placed.
  await manager.ask('PATCH', '/api/config', { readyMinutes: 10 })
  const [own, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    own.push(...(await latency(desk, 300)))
    theirs.push(...(await latency(limit, 300)))
  }
  await manager.ask('PATCH', '/api/config', { readyMinutes })
  return [own.toSorted((a, b) => a - b), theirs.toSorted((a, b) => a - b)]
}

/** Finishes a day's orders, and measures what they leave behind. */
async function measureDay({ box, manager }: Pair, data: string): Promise<void> {
  const before = { bytes: journalBytes(data), held: await heldBytes(box.process) }
  for (let done = 0; done < day; done += tokens) await journeys(manager, 32, Math.min(tokens, day - done))
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const bytes = (journalBytes(data) - before.bytes) / day
  const held = ((await heldBytes(box.process)) - before.held) / day
  row('journal bytes an order', `${bytes.toFixed(0)} B`, '', '4096 B')
  row('memory a finished order (after gc)', `${held.toFixed(0)} B`, '', '200 B')
}

async function measure(pair: Pair, data: string): Promise<void> {
  await measureJourneys(pair)
  const leave = await measureCrowd(pair)
  const crowded = `place to barista, ${String(crowdSize)} idle phones, p50 / p99`
  const [own, theirs] = await inTurns(pair)
  row(crowded, show(own), show(theirs), `within twice: ${times(own, theirs)}`)
  await measureDay(pair, data)
  const [later, limit] = await inTurns(pair)
  row(`  after ${String(day)} finished orders`, show(later), show(limit), `within 1.2 of before: ${times(later, own)}`)
  await leave()
}

const data = await temporaryFolder()
const box = await startBox(data.path, ['--printer', 'none:'], ['--pin', pin], [inspectable])
const bareServer = await start('bare.ts')
const bareOrigin = bareServer.said.trim().replace('ready ', '')
try {
  const manager = new Phone(box.port)
  await manager.ask('POST', '/api/session', { pin })
  await manager.ask('PUT', '/api/stand', { open: true })
  await manager.ask('PATCH', '/api/config', {
    drinksPerCode: tokens,
    windowMinutes: 1440,
    hideSeconds: 0,
    maxOrdersInQueue: 100_000,
    readyMinutes,
    maxChoosingPerAddress: 100_000,
  })
  const { model = 'unknown' } = cpus()[0] ?? {}
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${String(cpus().length)} × ${model}, Node ${process.version}\n`,
  )
  row('what', 'measured', 'bare limit', 'aim')
  row('---', '---', '---', '---')
  const bare = new Phone(Number(new URL(bareOrigin).port))
  await measure({ box, manager, bareServer, bare, bareOrigin }, data.path)
  await box.kill('SIGKILL')
  await measureStarts(data.path)
} finally {
  await bareServer.stop()
  await box.kill('SIGKILL')
  await data.remove()
}
