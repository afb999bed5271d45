import { minute } from './config.ts'
import type { DeviceId, OrderId } from './id.ts'
import type { Order } from './order.ts'
import { ordersAtHand, type State } from './state.ts'

/** How many drinks a device had on a day: what became ready counts, what was cancelled or timed out does not. */
export function drinksOfDay(state: State, device: DeviceId, past: readonly Order[], day: string): number {
  const had = new Set<OrderId>()
  for (const order of past) if (order.day === day) had.add(order.id)
  for (const order of ordersAtHand(state)) {
    if (order.device !== device) continue
    if (order.day === day && order.state !== 'cancelled' && order.state !== 'timed-out') had.add(order.id)
    else had.delete(order.id)
  }
  return had.size
}

const dayMs = 24 * 60 * minute

/** How long the day still lasts at the stand, in ms (on the two days a year when clocks change, to the hour). */
export function untilMidnight(wall: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', timeStyle: 'medium' }).format(wall)
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return dayMs - ((hours * 60 + minutes) * 60 + seconds) * 1000
}
