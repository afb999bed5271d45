import { randomOf, type Random } from './random.ts'
import { guestPlan } from './guest-plan.ts'
import { visit, type Guest } from './guest.ts'
import type { Device } from './device.ts'
import type { Robot } from './robot.ts'

export interface Crowd extends Robot {
  readonly seed: string
  /** Guests an hour of the bar, in the mean. */
  readonly perHour: number
  /** Null for guests without end. */
  readonly guests: number | null
  /** A new phone, of somebody whom the box does not know yet. */
  readonly phone: () => Device
  readonly display: Guest['display']
  /** Whether guests come at all just now. */
  readonly welcome: () => Promise<boolean>
}

/** More guests than these do not fit in front of the bar, and a bar that stands still does not fill the memory. */
const mostAtOnce = 60
const waveMs = 20 * 60_000

/** The time to the next guest, ms of the bar: by chance, in waves, as when talks end. A wave begins high. */
export function gapMs(random: Random, perHour: number, at: number): number {
  const swell = 1 + 0.7 * Math.cos((2 * Math.PI * at) / waveMs)
  return (-Math.log(1 - random.fraction()) * 3_600_000) / (perHour * swell)
}

/** Lets guests come, one after another, each with a mind of its own. */
export async function crowd(crowd: Crowd): Promise<void> {
  const { time, seed, perHour, guests, witness } = crowd
  const arrivals = randomOf(seed, 'arrivals')
  const began = time.now()
  let inside = 0
  for (let index = 0; guests === null || index < guests; index += 1) {
    await time.sleep(gapMs(arrivals, perHour, time.now() - began))
    if (inside >= mostAtOnce || !(await crowd.welcome())) continue
    const random = randomOf(seed, 'guest', index)
    const device = crowd.phone()
    inside += 1
    time.start(() =>
      visit({ time, witness, random, plan: guestPlan(random), device, display: crowd.display }).finally(() => {
        inside -= 1
        witness({ kind: 'went' })
        device.putAway()
      }),
    )
  }
}
