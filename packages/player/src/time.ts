import { setTimeout as pause } from 'node:timers/promises'

/** Time as robots know it: milliseconds of the bar. At speed 10 a minute of the bar takes six seconds. */
export interface Time {
  readonly now: () => number
  /** Rejects when the robots are told to stop. */
  readonly sleep: (ms: number) => Promise<void>
  /** Begins something that goes on beside everything else. */
  readonly start: (task: () => Promise<void>) => void
}

export interface RealTime extends Time {
  /** Aborted by `stop`. */
  readonly signal: AbortSignal
  /** Wakes everybody who sleeps, and resolves when all that was started has ended. */
  readonly stop: () => Promise<void>
}

/** The machine's own time, `speed` times as fast. */
export function realTime(speed: number, log: (sentence: string, error: unknown) => void): RealTime {
  const aborter = new AbortController()
  const { signal } = aborter
  const began = performance.now()
  const tasks = new Set<Promise<void>>()
  return {
    signal,
    now: () => (performance.now() - began) * speed,
    sleep: (ms) => pause(Math.max(1, ms / speed), undefined, { signal }),
    start: (task) => {
      const running: Promise<void> = task()
        .catch((error: unknown) => {
          if (!signal.aborted) log('A robot gave up.', error)
        })
        .finally(() => tasks.delete(running))
      tasks.add(running)
    },
    stop: async () => {
      aborter.abort()
      while (tasks.size > 0) await Promise.all(tasks)
    },
  }
}
