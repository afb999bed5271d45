import { ask } from './ask-order.ts'
import { fullness } from './capacity.ts'
import type { CommandOf } from './command.ts'
import { minute } from './config.ts'
import { accept, refuse, type Circumstance, type Decision } from './decision.ts'
import type { Fact } from './fact.ts'
import { endedUnmade, isRunning, type Before, type Order } from './order.ts'
import type { State } from './state.ts'
import { windowOf } from './token-window.ts'
import type { Ticket } from './ticket.ts'
import { ticketFor, withdraw } from './write-ticket.ts'

type Step = CommandOf<
  'make' | 'unmake' | 'complete' | 'collect' | 'undo' | 'recall' | 'remake' | 'extend' | 'cancel' | 'prioritise'
>

/** For so long a staff step can be undone. */
const undoMs = 10_000
const extension = 5 * minute

/** A step of one order. Whether it may be taken stands in the chart; what it changes stands here. */
export function decideOrder(state: State, command: Step, now: Circumstance): Decision {
  const asked = ask(state, command, command.name, now)
  if ('refusal' in asked) return refuse(asked.refusal)
  const { order, place } = asked
  const moved: Order = { ...order, ...place, version: order.version + 1, before: beforeStep(order, now) }
  if (isRunning(moved) && !isRunning(order)) {
    const full = fullness(state, now.moment.at)
    if (full !== null) return refuse(full)
  }
  return accept(factsOf(state, command, order, moved, now), order.id)
}

function factsOf(state: State, command: Step, order: Order, moved: Order, now: Circumstance): readonly Fact[] {
  const { at } = now.moment
  switch (command.name) {
    case 'make':
      return withTicket(state, 'order.made', { ...moved, barista: baristaOf(now), madeAt: at }, now)
    case 'unmake':
      return [{ type: 'order.unmade', order: { ...moved, barista: null, madeAt: null } }]
    case 'complete':
      return [
        ...withTicket(state, 'order.completed', completed(state, moved, now), now),
        ...withdraw(state, order, couldNotBegin),
      ]
    case 'collect':
      return [
        { type: 'order.collected', order: { ...moved, missed: false, endedAt: at, expiresAt: null } },
        ...withdraw(state, order, couldNotBegin),
      ]
    case 'cancel':
      return [cancelled(state, moved, now, command.reason), ...withdraw(state, order, () => true)]
    case 'extend':
      return [{ type: 'order.extended', order: { ...moved, expiresAt: (order.expiresAt ?? at) + extension } }]
    case 'undo':
      return [{ type: 'order.undone', order: undone(order, moved), ...revival(state, order, at) }]
    case 'recall':
      return [{ type: 'order.recalled', order: again(state, moved, at), ...revival(state, order, at) }]
    case 'remake':
      return [
        {
          type: 'order.remade',
          order: {
            ...again(state, moved, at),
            ticket: null,
            remakes: order.remakes + 1,
            remakeReason: command.reason,
          },
        },
      ]
    case 'prioritise':
      if (command.on === (order.prioritisedAt !== null)) return []
      return [{ type: 'order.prioritised', order: { ...moved, prioritisedAt: command.on ? at : null } }]
  }
}

function beforeStep(order: Order, now: Circumstance): Before | null {
  if (now.actor.kind !== 'staff') return null
  const { state, missed, barista, madeAt, readyAt, expiresAt, prioritisedAt, day } = order
  return { state, missed, barista, madeAt, readyAt, expiresAt, prioritisedAt, day, until: now.moment.at + undoMs }
}

function baristaOf(now: Circumstance): Order['barista'] {
  const { actor } = now
  if (actor.kind === 'extension') return { id: actor.name, name: actor.name }
  return actor.kind === 'staff' ? { id: actor.id, name: actor.name } : null
}

function completed(state: State, moved: Order, now: Circumstance): Order {
  const { at, day } = now.moment
  const expiresAt = at + state.config.readyMinutes * minute
  return { ...moved, barista: moved.barista ?? baristaOf(now), readyAt: at, expiresAt, day }
}

/** The drink is done, and its paper would only come now: nobody needs it any more. */
function couldNotBegin(ticket: Ticket): boolean {
  return ticket.state === 'failed'
}

/** The ticket is printed once: at the first step that wants it, or when the one before was given up. */
function withTicket(
  state: State,
  type: 'order.made' | 'order.completed',
  order: Order,
  now: Circumstance,
): readonly Fact[] {
  const paper = order.ticket === null ? undefined : state.papers.get(order.ticket.id)
  if (order.ticket !== null && paper?.cause !== 'expired') return [{ type, order }]
  const { order: marked, facts } = ticketFor(state, order, now)
  return [{ type, order: marked }, ...facts]
}

function cancelled(state: State, moved: Order, now: Circumstance, reason: string | null): Fact {
  const cancelledBy = now.actor.kind === 'customer' ? 'customer' : 'staff'
  const order: Order = { ...moved, endedAt: now.moment.at, expiresAt: null, cancelledBy, cause: reason }
  return { type: 'order.cancelled', order, tokenBack: tokenLives(state, order, now.moment.at) }
}

/** A token goes back while its window lasts. */
export function tokenLives(state: State, order: Order, at: number): boolean {
  return endedUnmade(order) && order.code !== null && windowOf(state.codes, state.config, order.code, at) !== null
}

function undone(order: Order, moved: Order): Order {
  const { before } = order
  if (before === null) return moved
  const { barista, madeAt, readyAt, expiresAt, prioritisedAt, day } = before
  return {
    ...moved,
    barista,
    madeAt,
    readyAt,
    expiresAt,
    prioritisedAt,
    day,
    endedAt: null,
    cause: null,
    cancelledBy: null,
    before: null,
  }
}

/** Back in the queue with its number and a fresh deadline. */
function again(state: State, moved: Order, at: number): Order {
  const expiresAt = at + state.config.baristaMinutes * minute
  return {
    ...moved,
    missed: false,
    barista: null,
    madeAt: null,
    readyAt: null,
    day: null,
    endedAt: null,
    cause: null,
    cancelledBy: null,
    expiresAt,
  }
}

function revival(state: State, order: Order, at: number) {
  return { tokenTaken: tokenLives(state, order, at) && claimIsOver(state, order), unmade: endedUnmade(order) }
}

/** Its token was given back and nobody of its device took another since. */
function claimIsOver(state: State, order: Order): boolean {
  if (order.device === null) return false
  const device = order.device
  return [state.codes.current, state.codes.previous].some((window) => {
    const claim = window?.code === order.code ? window?.claims.get(device) : undefined
    return claim !== undefined && claim.over && claim.orderId === order.id
  })
}
