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

/**
 * Starts the stand clock, never below the last persisted time. The time that the power was off counts only where the
 * wall clock is to be trusted; a first start begins at the wall clock, so that windows fall on round minutes.
 */
export function startClock(clocks: Clocks, last: LastSeen | null, trusted: boolean): StandClock {
  const began = clocks.monotonic()
  const away = last === null ? 0 : Math.max(0, clocks.wall() - last.wall)
  const offset = last === null ? clocks.wall() : last.at + (trusted ? away : 0)
  const at = (): number => Math.floor(offset + clocks.monotonic() - began)
  const wall = (): number => Math.floor(clocks.wall())
  const day = dayOfMinute()
  return { at, wall, moment: (timeZone) => ({ at: at(), wall: wall(), day: day(wall(), timeZone) }) }
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
