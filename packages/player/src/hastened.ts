/** The original's numbers, in minutes, seconds and drinks. */
const usual = {
  windowMinutes: 5,
  graceSeconds: 20,
  hideSeconds: 15,
  customerMinutes: 5,
  baristaMinutes: 15,
  readyMinutes: 10,
  drinksPerCode: 10,
} as const

export type Hastened = Readonly<Record<keyof typeof usual, number>>

/** A window is six seconds at least; where that is longer than it should be, its code has more tokens. */
const shortestWindow = 0.1

/** The rules of a bar whose every minute passes `speed` times as fast, as `PATCH /api/config` takes them. */
export function hastened(speed: number): Hastened {
  const windowMinutes = Math.max(shortestWindow, usual.windowMinutes / speed)
  return {
    windowMinutes,
    graceSeconds: usual.graceSeconds / speed,
    hideSeconds: usual.hideSeconds / speed,
    customerMinutes: usual.customerMinutes / speed,
    baristaMinutes: usual.baristaMinutes / speed,
    readyMinutes: usual.readyMinutes / speed,
    drinksPerCode: Math.round((usual.drinksPerCode * windowMinutes * speed) / usual.windowMinutes),
  }
}
