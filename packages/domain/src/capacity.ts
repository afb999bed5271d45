import { refusal, type Refusal } from './refusal.ts'
import type { State } from './state.ts'
import { waitFor, type Wait } from './wait.ts'

/** How long somebody who orders now would wait. */
export function waitNow(state: State, at: number): Wait | null {
  const ahead = state.running.count((order) => order.state !== 'choosing')
  return waitFor(state.pace, ahead + 1, at)
}

/**
 * The bar takes no more: too many orders run (choosing, queued and making; the original meant 20), or a new one would
 * wait so long that a full queue times out its own tail (the barista's time less three minutes).
 */
export function fullness(state: State, at: number): Refusal | null {
  const { maxOrdersInQueue, baristaMinutes } = state.config
  if (state.running.size >= maxOrdersInQueue) {
    const wait = waitFor(state.pace, 1, at)
    return refusal('stand.full', {
      running: state.running.size,
      max: maxOrdersInQueue,
      minutes: wait?.highMinutes ?? 2,
    })
  }
  const wait = waitNow(state, at)
  const patience = Math.max(baristaMinutes - 3, baristaMinutes / 4)
  if (wait !== null && wait.highMinutes > Math.max(1, patience)) {
    return refusal('stand.full', {
      running: state.running.size,
      max: maxOrdersInQueue,
      minutes: Math.ceil(wait.highMinutes - patience),
    })
  }
  return null
}

/** Every drink of the event's quota is somebody's; one that is cancelled is to be had again. */
export function soldOut(state: State): boolean {
  const { eventQuota } = state.config
  if (eventQuota === 0) return false
  return state.placed + state.running.count((order) => order.state === 'choosing') >= eventQuota
}

/** The state with its word for a long queue: it begins at one share of the places and ends at a lower one. */
export function crowded(state: State): State {
  const { slowPercent, calmPercent, maxOrdersInQueue } = state.config
  const percent = (100 * state.running.size) / maxOrdersInQueue
  const slow = state.slow ? percent > Math.min(calmPercent, slowPercent) : percent >= slowPercent
  return slow === state.slow ? state : { ...state, slow }
}

export type Busy = 'normal' | 'slow' | 'full'

export function busy(state: State, at: number): Busy {
  if (fullness(state, at) !== null) return 'full'
  const wait = waitNow(state, at)
  return state.slow || (wait !== null && wait.highMinutes > state.config.baristaMinutes / 2) ? 'slow' : 'normal'
}
