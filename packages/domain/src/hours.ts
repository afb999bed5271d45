import { z } from 'zod'

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day, as 08:30' })

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** One opening of a day: a weekday, or one date, which goes before its weekday. After the last order the stand is closed for guests. */
export const Hours = z
  .strictObject({ day: z.union([z.enum(weekdays), z.iso.date()]), opens: clock, lastOrder: clock })
  .refine(({ opens, lastOrder }) => opens < lastOrder, { error: 'the last order is before the opening' })
export type Hours = Readonly<z.infer<typeof Hours>>

/** The stand opens or closes by its schedule; a wall-clock time in ms. */
export interface Edge {
  readonly at: number
  readonly opens: boolean
}

const dayMs = 24 * 60 * 60 * 1000

/** The last edge after `from` and until `to`; null where there is none. */
export function lastEdge(schedule: readonly Hours[], timeZone: string, from: number, to: number): Edge | null {
  return edges(schedule, timeZone, Math.max(from, to - 8 * dayMs), to).at(-1) ?? null
}

/** When it opens next within a week; null where it does not. */
export function nextOpening(schedule: readonly Hours[], timeZone: string, wall: number): number | null {
  return edges(schedule, timeZone, wall, wall + 8 * dayMs).find(({ opens }) => opens)?.at ?? null
}

/** When the day after begins where the event is. */
export function nextMidnight(wall: number, timeZone: string): number {
  return instantOf(dayAfter(localDate(wall, timeZone)), '00:00', timeZone)
}

/** When a day of the calendar (2026-11-24) begins where the event is. */
export function beginOfDay(day: string, timeZone: string): number {
  return instantOf(day, '00:00', timeZone)
}

function edges(schedule: readonly Hours[], timeZone: string, from: number, to: number): readonly Edge[] {
  if (schedule.length === 0 || to <= from) return []
  const found: Edge[] = []
  const last = localDate(to, timeZone)
  for (let day = localDate(from, timeZone); day <= last; day = dayAfter(day))
    for (const { opens, lastOrder } of hoursOn(schedule, day))
      found.push(
        { at: instantOf(day, opens, timeZone), opens: true },
        { at: instantOf(day, lastOrder, timeZone), opens: false },
      )
  return found.filter(({ at }) => at > from && at <= to).toSorted((a, b) => a.at - b.at)
}

function hoursOn(schedule: readonly Hours[], day: string): readonly Hours[] {
  const dated = schedule.filter((hours) => hours.day === day)
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return dated.length > 0 ? dated : schedule.filter((hours) => hours.day === weekday)
}

function localDate(at: number, timeZone: string): string {
  return localTime(at, timeZone).slice(0, 10)
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
}

/** What clocks there show, as 2026-11-24T14:05:00. */
function localTime(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return format.format(at).replace(' ', 'T')
}

/** The instant at which clocks there show a time: looked for from the offset of the time before, so that it holds on the day that clocks change. */
function instantOf(day: string, time: string, timeZone: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const offset = (at: number): number => Date.parse(`${localTime(at, timeZone)}Z`) - at
  const near = wanted - offset(wanted)
  return wanted - offset(near)
}
