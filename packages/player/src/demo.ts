import { liveDevice } from './device.ts'
import { glanceMs } from './robot.ts'
import { hastened } from './hastened.ts'
import { sendRobots } from './robots.ts'
import { realTime } from './time.ts'
import type { Device } from './device.ts'
import type { Time } from './time.ts'

/** The event of every demonstration: its numbers are nobody's. */
export const demoEvent = 'DEMO'

export interface DemoOptions {
  readonly origin: string
  /** How many times as fast as a real bar. */
  readonly speed: number
  readonly seed: string
  /** A token that opens one session of a manager. */
  readonly staffToken: () => string
  /** The cookies of a robot's phone, which only the box itself can give. */
  readonly robotCookies: () => Readonly<Record<string, string>>
  readonly log: (sentence: string, error: unknown) => void
}

/** The original counted 71 drinks an hour; a demonstration is a little livelier. */
const perHour = 80
const baristas = 2
/** Whoever closes a demonstration sees it closed for so long, ms of the bar. */
const closedMs = 60_000

/** Opens the stand and lets robots order and make for ever; hands back what ends it. */
export async function startDemo(options: DemoOptions): Promise<() => Promise<void>> {
  const { origin, speed, seed, log } = options
  const time = realTime(speed, log)
  const { signal } = time
  const { manager, logOut } = await sendRobots({
    time,
    witness: () => undefined,
    seed,
    perHour,
    guests: null,
    baristas,
    phone: () => liveDevice({ origin, signal, cookies: options.robotCookies() }),
    console: () => liveDevice({ origin, signal }),
    logIn: () => ({ token: options.staffToken() }),
    welcome: async (device) => (await device.stand())?.eventId === demoEvent,
  })
  await manager.api.patchConfig(hastened(speed))
  time.start(() => keepOpen(time, manager))
  return async () => {
    await time.stop()
    await logOut()
  }
}

/** A demonstration that somebody closed opens again after a while; a pause ends by itself. */
async function keepOpen(time: Time, { api, stand }: Device): Promise<never> {
  await api.setStand({ open: true })
  let closedAt: number | null = null
  for (;;) {
    await time.sleep(glanceMs)
    const seen = await stand()
    if (seen === null || seen.open || seen.reopensAt !== null) closedAt = null
    else closedAt ??= time.now()
    if (closedAt === null || time.now() - closedAt < closedMs) continue
    await api.setStand({ open: true })
    closedAt = null
  }
}
