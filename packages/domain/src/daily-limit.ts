import type { DeviceId, OrderId } from './id.ts'
import type { Order } from './order.ts'
import type { State } from './state.ts'

/** How many drinks a device had on a day: what became ready counts, what was cancelled or timed out does not. */
export function drinksOfDay(state: State, device: DeviceId, past: readonly Order[], day: string): number {
  const had = new Set<OrderId>()
  for (const order of past) if (order.day === day) had.add(order.id)
  for (const orders of [state.running, state.ready, state.recent]) {
    for (const order of orders.values()) {
      if (order.device !== device) continue
      if (order.day === day && order.state !== 'cancelled' && order.state !== 'timed-out') had.add(order.id)
      else had.delete(order.id)
    }
  }
  return had.size
}
