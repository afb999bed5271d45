import type { Time } from '../time.ts'
import type { FaultOutcome } from './sheet.ts'
import type { Stage } from './stage.ts'
import { until } from './staff-desk.ts'

export const faultNames = ['printer', 'wifi', 'clock', 'kill'] as const
export type FaultName = (typeof faultNames)[number]

/** Nothing is waited for longer, ms of the machine. */
const patienceMs = 40_000
/** For so long the printer is off or the network gone, ms of the bar. */
const outageMs = 45_000

interface Made {
  readonly what: string
  readonly recoveryMs: number | null
  readonly wrong?: readonly string[]
}

/** Makes a fault, ends it, and waits until all is well again. */
export async function makeFault(fault: FaultName, stage: Stage, time: Time): Promise<FaultOutcome> {
  const from = performance.now()
  const outcome = { fault, from, skipped: null, wrong: [] }
  if (fault === 'clock' && process.platform === 'win32')
    return { ...outcome, what: '', until: from, recoveryMs: null, skipped: 'no signals on this system' }
  const made = await makers[fault](stage, time)
  return { ...outcome, ...made, until: made.recoveryMs === null ? null : performance.now() }
}

const makers: Readonly<Record<FaultName, (stage: Stage, time: Time) => Promise<Made>>> = {
  printer: async ({ printerCable, roll, desk }, time) => {
    const began = performance.now()
    printerCable.cut()
    await time.sleep(outageMs)
    printerCable.mend()
    const off = performance.now() - began
    roll.runOut()
    await time.sleep(outageMs)
    roll.renew()
    const recoveryMs = await until(async () => {
      const printers = await desk.api.printers()
      return printers.ok && printers.value.printers.every(({ cause, waiting }) => cause === null && waiting === 0)
    }, patienceMs)
    const out = seconds(performance.now() - began - off - (recoveryMs ?? 0))
    return { what: `printer off for ${seconds(off)}, then without paper for ${out}`, recoveryMs }
  },
  wifi: async ({ network, desk }, time) => {
    const began = performance.now()
    network.cut()
    await time.sleep(outageMs)
    network.mend()
    const off = performance.now() - began
    return { what: `network gone for ${seconds(off)}`, recoveryMs: await until(desk.isLive, patienceMs) }
  },
  clock: async ({ box, desk }) => {
    const timedOut = async (): Promise<number> => (await ended(desk)) ?? 0
    const before = await timedOut()
    box().signal('SIGUSR2')
    const noticed = await until(async () => (await desk.archive()).some(isClockAdjusted), patienceMs)
    const after = await timedOut()
    // Orders run out of time now and then; an hour would take all of them at once.
    const swept = after - before > 2 ? [`${String(after - before)} orders ran out of time when the clock jumped`] : []
    return { what: 'the wall clock of the box jumps forward by an hour', recoveryMs: noticed, wrong: swept }
  },
  kill: async (stage) => {
    const began = performance.now()
    stage.box().signal('SIGKILL')
    await stage.box().gone
    await until(() => !stage.desk.isLive(), patienceMs)
    await stage.startAgain()
    const served = performance.now() - began
    const live = await until(stage.desk.isLive, patienceMs)
    const recoveryMs = live === null ? null : performance.now() - began
    return { what: `box killed, served again after ${seconds(served)}`, recoveryMs }
  },
}

function isClockAdjusted(event: { readonly 'detail-type': string }): boolean {
  return event['detail-type'] === 'StandService.ClockAdjusted'
}

/** Orders that ran out of time so far; null when the box does not answer. */
async function ended(desk: Stage['desk']): Promise<number | null> {
  const result = await desk.api.orders({ state: ['timed-out'], limit: 1000 })
  return result.ok ? result.value.orders.length : null
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
