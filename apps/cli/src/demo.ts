import { join } from 'node:path'
import type { Appliance } from '@pressobox/appliance'
import { startDemo } from '@pressobox/player'

/** A demonstration has a journal, a PIN and settings of its own: nothing of it can get into the bar's. */
export function demoFolder(data: string): string {
  return join(data, 'demo')
}

/** Sends the robots; hands back what calls them off again. */
export function runDemo(
  appliance: Appliance,
  speed: number,
  log: (sentence: string, error: unknown) => void,
): Promise<() => Promise<void>> {
  return startDemo({
    origin: appliance.origin,
    speed,
    seed: crypto.randomUUID(),
    staffToken: () => appliance.oneTimeToken('manager'),
    robotCookies: appliance.robotCookies,
    log,
  })
}
