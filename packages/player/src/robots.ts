import type { LogIn } from '@pressobox/client'
import { shift } from './barista.ts'
import { crowd, type Crowd } from './crowd.ts'
import type { Device } from './device.ts'
import type { Time } from './time.ts'
import type { Witness } from './witness.ts'

export interface Robots {
  readonly time: Time
  readonly witness: Witness
  readonly seed: string
  readonly perHour: number
  readonly guests: number | null
  readonly baristas: number
  readonly phone: Crowd['phone']
  /** A console that nobody is logged in to yet. */
  readonly console: () => Device
  /** How staff log in; asked anew each time, for tokens that open one session only. */
  readonly logIn: () => LogIn
  /** Whether guests come just now, as the manager's screen shows it. */
  readonly welcome: (manager: Device) => Promise<boolean>
}

export interface RunningRobots {
  /** The device that the robots' manager has. */
  readonly manager: Device
  /** Ends their sessions; to be called while the box still answers. */
  readonly logOut: () => Promise<void>
}

/** Sends robots to a bar: a display to scan from, baristas and guests. They go on until `time` stops. */
export async function sendRobots(robots: Robots): Promise<RunningRobots> {
  const { time, witness, seed, perHour, guests, phone } = robots
  const manager = await staffDevice(robots)
  const consoles = [manager.device]
  for (let count = 0; count < robots.baristas; count += 1) {
    const { device, name } = await staffDevice(robots)
    consoles.push(device)
    time.start(() => shift({ time, witness, device, name, seed: robots.seed }))
  }
  const welcome = () => robots.welcome(manager.device)
  const display = async () => {
    const code = await manager.device.api.code()
    return code.ok && !code.value.hidden ? code.value : null
  }
  time.start(() => crowd({ time, witness, seed, perHour, guests, phone, display, welcome }))
  return {
    manager: manager.device,
    logOut: async () => {
      for (const { api, putAway } of consoles) {
        putAway()
        await api.logOut()
      }
    },
  }
}

async function staffDevice(robots: Robots): Promise<{ device: Device; name: string }> {
  const { time, console, logIn } = robots
  const device = console()
  const opened = await device.api.logIn(logIn())
  if (!opened.ok) throw new Error(`The robots cannot log in: ${opened.problem.detail}`)
  time.start(() => stayLoggedIn(robots, device))
  const who = await device.api.session()
  return { device, name: who.ok ? (who.value.name ?? '') : '' }
}

const shiftCheckMs = 5 * 60_000

/** A session lasts for a shift, and a demonstration for as long as nobody stops it. The socket hears as whoever has logged in. */
async function stayLoggedIn({ time, logIn }: Robots, { api, restart }: Device): Promise<never> {
  for (;;) {
    await time.sleep(shiftCheckMs)
    const who = await api.session()
    if (!who.ok || who.value.role !== 'customer') continue
    await api.logIn(logIn())
    restart()
  }
}
