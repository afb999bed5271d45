import { setTimeout as pause } from 'node:timers/promises'
import { liveDevice } from '../device.ts'
import { hastened } from '../hastened.ts'
import { sendRobots, type RunningRobots } from '../robots.ts'
import { realTime, type RealTime } from '../time.ts'
import { audit } from './audit.ts'
import { makeFault, type FaultName } from './faults.ts'
import { openLedger } from './ledger.ts'
import { sheetOf, type FaultOutcome, type Sheet } from './sheet.ts'
import { openStage, rehearsalPin, type Stage, type StageOptions } from './stage.ts'
import { until } from './staff-desk.ts'

export interface RehearsalOptions extends StageOptions {
  /** Minutes of the bar in which guests come. */
  readonly minutes: number
  readonly ordersPerHour: number
  readonly speed: number
  readonly seed: string
  readonly faults: readonly FaultName[]
  /** What goes on, a line at a time. */
  readonly say: (line: string) => void
}

const baristas = 3
/** A box stops within so many ms. */
const stopMs = 5000

/** Lets robots order and make at a box of its own, makes faults, and holds the box to what it told. */
export async function rehearse(options: RehearsalOptions): Promise<Sheet> {
  const stage = await openStage(options)
  const ledger = openLedger()
  const time = realTime(options.speed, (sentence, error) => options.say(`${sentence} ${String(error)}`))
  try {
    await stage.desk.api.patchConfig({ ...hastened(options.speed), maxOrdersInQueue: 40 })
    await stage.desk.api.setStand({ open: true })
    const robots = await send(options, stage, time, ledger.note)
    const faults = await makeFaults(options, stage, time)
    await lastOrders(stage, time, () => ledger.read().inside)
    await time.stop()
    await robots.logOut()
    const events = await stage.desk.archive()
    const exitCode = await stage.box().stop(stopMs)
    const found = audit(ledger.read().told, events, stage.roll.numbers())
    return sheetOf({ ledger: ledger.read(), audit: found, faults, exitCode })
  } finally {
    await time.stop()
    await stage.close()
  }
}

function send(
  { minutes, ordersPerHour, seed }: RehearsalOptions,
  { origin }: Stage,
  time: RealTime,
  witness: ReturnType<typeof openLedger>['note'],
): Promise<RunningRobots> {
  const device = () => liveDevice({ origin, signal: time.signal })
  const closesAt = time.now() + minutes * 60_000
  return sendRobots({
    time,
    witness,
    seed,
    perHour: ordersPerHour,
    guests: null,
    baristas,
    phone: device,
    console: device,
    logIn: () => ({ pin: rehearsalPin }),
    welcome: () => Promise.resolve(time.now() < closesAt),
  })
}

/** One after another, with the bar going on between them. */
async function makeFaults(
  { faults, minutes, say }: RehearsalOptions,
  stage: Stage,
  time: RealTime,
): Promise<readonly FaultOutcome[]> {
  const began = time.now()
  const outcomes: FaultOutcome[] = []
  for (const [index, fault] of faults.entries()) {
    const due = (minutes * 60_000 * (index + 1)) / (faults.length + 1)
    await time.sleep(Math.max(0, began + due - time.now()))
    say(`fault: ${fault}`)
    outcomes.push(await makeFault(fault, stage, time))
  }
  await time.sleep(Math.max(0, began + minutes * 60_000 - time.now()))
  return outcomes
}

/** No guests come any more: those who are there get their drinks, and every ticket its paper. */
async function lastOrders({ desk }: Stage, time: RealTime, inside: () => number): Promise<void> {
  const ends = time.now() + 8 * 60_000
  await until(async () => {
    if (time.now() > ends) return true
    const running = await desk.api.orders({ state: ['queued', 'making'] })
    const printers = await desk.api.printers()
    return (
      inside() === 0 &&
      running.ok &&
      running.value.orders.length === 0 &&
      printers.ok &&
      printers.value.printers.every(({ waiting }) => waiting === 0)
    )
  }, 10 * 60_000)
  // The last ticket's report is a fact too.
  await pause(200)
}
