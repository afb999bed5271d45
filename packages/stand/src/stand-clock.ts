import type { Moment } from '@pressobox/domain'

/** The two clocks of a machine, in ms: one that only goes forward, one that people set. */
export interface Clocks {
  readonly monotonic: () => number
  readonly wall: () => number
}

export interface LastSeen {
  readonly at: number
  readonly wall: number
}

/** Monotonic time plus an offset fixed at the start: no jump of the wall clock touches an order. */
export interface StandClock {
  readonly at: () => number
  readonly wall: () => number
  readonly moment: (timeZone: string) => Moment
}

/** ms. */
const hair = 5

/**
 * Starts the stand clock, never below the last persisted time. The time that the power was off counts only where the
 * wall clock is to be trusted; a first start begins at the wall clock, so that windows fall on round minutes.
 */
export function startClock(clocks: Clocks, last: LastSeen | null, trusted: boolean): StandClock {
  const began = clocks.monotonic()
  const away = last === null ? 0 : Math.max(0, clocks.wall() - last.wall)
  const offset = last === null ? clocks.wall() : last.at + (trusted ? away : 0)
  const exact = (): number => offset + clocks.monotonic() - began
  // Two clocks that are read one after the other lie apart by a hair each time: an instant must not, or the same order
  // would be due a millisecond later in every other answer. Only a real step of the wall clock moves it.
  let apart = clocks.wall() - exact()
  const read = (): { readonly at: number; readonly wall: number } => {
    const now = exact()
    const step = clocks.wall() - now
    if (Math.abs(step - apart) > hair) apart = step
    const at = Math.floor(now)
    return { at, wall: at + Math.round(apart) }
  }
  const day = dayOfMinute()
  return {
    at: () => Math.floor(exact()),
    wall: () => read().wall,
    moment: (timeZone) => {
      const { at, wall } = read()
      return { at, wall, day: day(wall, timeZone) }
    },
  }
}

/** `localDay`, asked once a minute: days change on whole minutes in every time zone. */
function dayOfMinute(): typeof localDay {
  let known = { minute: NaN, timeZone: '', day: '' }
  return (wall, timeZone) => {
    const minute = Math.floor(wall / 60_000)
    if (minute !== known.minute || timeZone !== known.timeZone)
      known = { minute, timeZone, day: localDay(wall, timeZone) }
    return known.day
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The date in a time zone, as `2026-11-24`. */
export function localDay(wall: number, timeZone: string): string {
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, known)
  return known.format(wall)
}
