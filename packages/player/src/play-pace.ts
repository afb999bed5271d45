import type { RecordedEvent } from './recording.ts'

/** At its own pace, `speed` times as fast; or with so many milliseconds between any two events. */
export type PlayPace = { readonly speed: number } | { readonly gapMs: number }

/** When each event is due, ms after the start. An event without a time, or with one that goes back, comes right after the one before it. */
export function dueTimes(events: readonly Pick<RecordedEvent, 'time'>[], pace: PlayPace): readonly number[] {
  if ('gapMs' in pace) return events.map((_event, index) => index * pace.gapMs)
  let first: number | null = null
  let due = 0
  return events.map(({ time }) => {
    if (time === undefined) return due
    const at = Date.parse(time)
    first ??= at
    due = Math.max(due, (at - first) / pace.speed)
    return due
  })
}
