import type { Stand } from '@pressobox/stand'

const everyMs = 5000
/** Smaller steps are a time server's ordinary work. */
const jumpMs = 2000

interface Hands {
  /** Both in ms. */
  readonly monotonic: () => number
  readonly wall: () => number
}

/** A jump of the wall clock is itself a fact; no rule looks at it. Hands back what ends the watch. */
export function watchWallClock(
  stand: Pick<Stand, 'execute'>,
  log: (sentence: string, error: unknown) => void,
  hands: Hands = { monotonic: () => performance.now(), wall: () => Date.now() },
  often = everyMs,
): () => void {
  const apart = (): number => hands.wall() - hands.monotonic()
  let last = apart()
  const timer = setInterval(() => {
    const byMs = Math.round(apart() - last)
    if (Math.abs(byMs) < jumpMs) return
    last += byMs
    stand
      .execute({ name: 'adjust-clock', byMs }, { kind: 'box' })
      .catch((error: unknown) => log('A jump of the clock could not be noted.', error))
  }, often)
  timer.unref()
  return () => clearInterval(timer)
}
