import { useEffect, useState, useSyncExternalStore } from 'react'

import type { Live } from './live.ts'
import type { LiveSource } from './live-connection.ts'
import { remainingAt } from './remaining.ts'
import { steadyNow } from './steady-clock.ts'

export { usePairing } from './pairing.ts'

/** The newest `Live` of a connection; renders again after each change. */
export const useLive = (live: LiveSource): Live => useSyncExternalStore(live.subscribe, live.get, live.get)

/** Ticks once a second while the page is to be seen; a hidden page catches up when it is shown. */
const tickWhileShown = (tick: () => void): (() => void) => {
  let timer: ReturnType<typeof setInterval> | null = null
  const pause = (): void => {
    if (timer !== null) clearInterval(timer)
    timer = null
  }
  const follow = (): void => {
    pause()
    if (document.visibilityState === 'hidden') return
    tick()
    timer = setInterval(tick, 1_000)
  }
  follow()
  document.addEventListener('visibilitychange', follow)
  return () => {
    pause()
    document.removeEventListener('visibilitychange', follow)
  }
}

/**
 * Milliseconds left of a countdown that had `remainingMs` at `receivedAt`, anew once a second; null when nothing
 * counts down. At 0 it stops.
 */
export const useRemaining = (remainingMs: number | null, receivedAt: number): number | null => {
  const [now, setNow] = useState(() => steadyNow())
  const counting = remainingMs !== null && remainingMs > 0
  useEffect(
    () => (counting ? tickWhileShown(() => setNow(steadyNow())) : undefined),
    [counting, remainingMs, receivedAt],
  )
  return remainingMs === null ? null : remainingAt(remainingMs, receivedAt, now)
}

/** The steady clock of this device, once a second; for ages. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => steadyNow())
  useEffect(() => tickWhileShown(() => setNow(steadyNow())), [])
  return now
}
