import type { Actor } from './actor.ts'
import type { Circumstance } from './decision.ts'
import { asShown } from './forgotten.ts'
import type { OrderId } from './id.ts'
import { next, type OrderStep, type Place } from './order-chart.ts'
import type { Order } from './order.ts'
import { refusal, type Refusal } from './refusal.ts'
import { orderOf, type State } from './state.ts'

interface Asked {
  readonly order: Order
  /** Where the chart says that the step leads; where it stands when no step was asked for. */
  readonly place: Place
}

/** Finds the order that a command names, and asks the chart whether it may take the step. Another's order is unknown. */
export function ask(
  state: State,
  command: { readonly orderId: OrderId; readonly version: number | null },
  step: OrderStep | null,
  now: Circumstance,
): Asked | { readonly refusal: Refusal } {
  const found = orderOf(state, command.orderId) ?? now.archived
  const order = found === null ? null : asShown(state, found)
  if (order === null || !maySee(order, now.actor)) return { refusal: refusal('order.unknown') }
  if (command.version !== null && command.version !== order.version) {
    const { state, number, barista } = order
    return {
      refusal: refusal('order.changed', {
        version: order.version,
        state: state,
        number,
        barista: barista?.name ?? null,
      }),
    }
  }
  if (step === null) return { order, place: order }
  if (now.actor.kind === 'kiosk') return { refusal: refusal('session.forbidden') }
  const by = now.actor.kind === 'extension' ? 'staff' : now.actor.kind
  const place = by === 'customer' && !guestSteps.has(step) ? null : next(order, step, { by, now: now.moment.at })
  return place === null ? { refusal: wrongState(order) } : { order, place }
}

const guestSteps: ReadonlySet<OrderStep> = new Set(['place', 'cancel', 'collect'])

export function wrongState(order: Order): Refusal {
  return refusal('order.state', { state: order.state, barista: order.barista?.name ?? null, number: order.number })
}

export function maySee(order: Order, actor: Actor): boolean {
  if (actor.kind === 'kiosk') return false
  if (actor.kind === 'extension') return order.source === 'robot'
  return actor.kind !== 'customer' || order.device === actor.device || actor.holds.includes(order.id)
}
