import type { CommandOf } from './command.ts'
import { accept, type Circumstance, type Decision } from './decision.ts'
import { tokenLives } from './decide-order.ts'
import type { Fact } from './fact.ts'
import { runOut, timeRule } from './order-chart.ts'
import type { Order } from './order.ts'
import { orderOf, type State } from './state.ts'
import { withdraw } from './write-ticket.ts'

/** When an order's time runs out (stand time, ms); null where the chart gives its state no limit. */
export function deadlineOf(order: Order): number | null {
  return timeRule(order) === null ? null : order.expiresAt
}

/** When something of the stand itself is due; null when nothing is. */
export function standDeadline(state: State): number | null {
  const dues = [
    state.reopensAt,
    state.broadcast?.until ?? null,
    ...Object.values(state.shelf).map((stock) => stock.until),
  ]
  const known = dues.filter((due) => due !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** A deadline that passed is a command like any other. */
export function passTime(state: State, command: CommandOf<'run-out' | 'pass-time'>, now: Circumstance): Decision {
  return command.name === 'run-out' ? orderRanOut(state, command, now) : standIsDue(state, now)
}

function orderRanOut(state: State, command: CommandOf<'run-out'>, now: Circumstance): Decision {
  const order = orderOf(state, command.orderId)
  const due = order === null ? null : deadlineOf(order)
  const place = order === null ? null : runOut(order)
  if (order === null || due === null || place === null || due > now.moment.at) return accept([])
  const moved: Order = { ...order, ...place, expiresAt: null, before: null, version: order.version + 1 }
  if (place.state === 'ready') return accept([{ type: 'order.missed', order: moved }], order.id)
  // The original's words for its two time-outs.
  const cause = timeRule(order) === 'customerMinutes' ? 'Customer timedout' : 'Barista timedout'
  const ended: Order = { ...moved, cause, endedAt: due }
  return accept(
    [
      { type: 'order.timed-out', order: ended, tokenBack: tokenLives(state, ended, now.moment.at) },
      ...withdraw(state, ended, () => true),
    ],
    order.id,
  )
}

function standIsDue(state: State, now: Circumstance): Decision {
  const { at } = now.moment
  const facts: Fact[] = []
  if (state.reopensAt !== null && state.reopensAt <= at)
    facts.push({ type: 'stand.opened', at, open: true, reason: null, reopensAt: null })
  if (state.broadcast !== null && state.broadcast.until <= at) facts.push({ type: 'stand.announced', broadcast: null })
  for (const [id, stock] of Object.entries(state.shelf)) {
    if (stock.until !== null && stock.until <= at)
      facts.push({ type: 'stock.changed', id, stock: { ...stock, available: true, until: null } })
  }
  return accept(facts)
}
