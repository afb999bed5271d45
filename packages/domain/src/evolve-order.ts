import type { OrderFact } from './fact.ts'
import { endedUnmade, isRunning, isWaitingOnCounter, type Order } from './order.ts'
import { mostMissed, recentOrders, type State } from './state.ts'
import { moveStock } from './stock.ts'
import { returnToken, takeToken } from './token-window.ts'
import { finished, seen } from './wait.ts'

/** What the stand is after something became of an order: the order as it is now, and what hangs on it. */
export function evolveOrder(state: State, fact: OrderFact): State {
  const { order } = fact
  const next = keepOrder(state, order)
  switch (fact.type) {
    case 'order.started':
      if (order.device === null) return next
      return { ...next, codes: takeToken(next.codes, order.code, order.device, order.id) }
    case 'order.placed':
      return placed(next, order, fact.changed)
    case 'order.cancelled':
    case 'order.timed-out':
      return ended(next, order, fact.tokenBack)
    case 'order.undone':
    case 'order.recalled':
      return revived(next, order, fact.tokenTaken, fact.unmade)
    case 'order.completed':
      if (order.barista === null || order.readyAt === null) return next
      return { ...next, pace: finished(next.pace, order, order.barista.id, order.readyAt) }
    case 'order.made':
      if (order.barista === null || order.madeAt === null) return next
      return { ...next, pace: seen(next.pace, order.barista.id, order.madeAt) }
    case 'order.unmade':
    case 'order.collected':
    case 'order.missed':
    case 'order.remade':
    case 'order.extended':
    case 'order.unnamed':
    case 'order.prioritised':
      return next
  }
}

/** Puts an order where its state says: running, on the counter, on the shelf, or among the last that ended. */
export function keepOrder(state: State, order: Order): State {
  const { id } = order
  const elsewhere = {
    ...state,
    running: state.running.delete(id),
    ready: state.ready.delete(id),
    missed: state.missed.delete(id),
    recent: state.recent.delete(id),
  }
  if (isRunning(order)) return { ...elsewhere, running: state.running.set(id, order) }
  if (isWaitingOnCounter(order)) return { ...elsewhere, ready: state.ready.set(id, order) }
  if (order.state === 'ready') return { ...elsewhere, missed: last(state.missed.set(id, order), mostMissed) }
  return { ...elsewhere, recent: last(state.recent.set(id, order), recentOrders) }
}

function last(orders: State['recent'], most: number): State['recent'] {
  return orders.size > most ? orders.withoutOldest() : orders
}

function placed(state: State, order: Order, changed: Order | null): State {
  const named = state.named + (hasName(order) && (changed === null || !hasName(changed)) ? 1 : 0)
  if (changed !== null) return { ...state, named, shelf: moveStock(moveStock(state.shelf, changed, 1), order, -1) }
  return {
    ...state,
    named,
    lastNumber: Math.max(state.lastNumber, order.number ?? 0),
    reserved: state.reserved.includes(order.number ?? 0)
      ? state.reserved.filter((number) => number !== order.number)
      : state.reserved,
    placed: state.placed + 1,
    shelf: moveStock(state.shelf, order, -1),
  }
}

function hasName({ name, note }: Order): boolean {
  return name !== null || note !== null
}

function ended(state: State, order: Order, tokenBack: boolean): State {
  const codes =
    tokenBack && order.device !== null ? returnToken(state.codes, order.code, order.device, true) : state.codes
  if (!endedUnmade(order) || order.number === null) return { ...state, codes }
  return { ...state, codes, placed: state.placed - 1, shelf: moveStock(state.shelf, order, 1) }
}

function revived(state: State, order: Order, tokenTaken: boolean, unmade: boolean): State {
  const codes =
    tokenTaken && order.device !== null ? returnToken(state.codes, order.code, order.device, false) : state.codes
  if (!unmade || order.number === null) return { ...state, codes }
  return { ...state, codes, placed: state.placed + 1, shelf: moveStock(state.shelf, order, -1) }
}
