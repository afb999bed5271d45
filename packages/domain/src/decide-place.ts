import type { Actor } from './actor.ts'
import { fullness, waitNow } from './capacity.ts'
import { chooseDrink, type Chosen } from './choose-drink.ts'
import type { Choice, CommandOf } from './command.ts'
import { minute } from './config.ts'
import { blankOrder, closed } from './decide-scan.ts'
import { accept, refuse, type Circumstance, type Decision } from './decision.ts'
import type { Fact } from './fact.ts'
import { ask } from './ask-order.ts'
import type { Order } from './order.ts'
import { refusal, type Refusal } from './refusal.ts'
import type { State } from './state.ts'
import { slipFor, ticketFor } from './write-ticket.ts'

/** A guest chooses a drink: the order gets its number and joins the queue; while it is queued the drink can be changed. */
export function placeOrder(state: State, command: CommandOf<'place'>, now: Circumstance): Decision {
  const asked = ask(state, command, 'place', now)
  if ('refusal' in asked) return sameAgain(state, command, now) ?? refuse(asked.refusal)
  const { order } = asked
  const chosen = chooseDrink(state.menu, state.shelf, command.choice, order)
  if ('refusal' in chosen) return refuse(chosen.refusal)
  const no = missingName(state, command.choice)
  if (no !== null) return refuse(no)
  if (isSame(order, chosen.chosen, command.choice)) return accept([], order.id)
  return accept(placeFacts(state, order, chosen.chosen, command.choice, now), order.id)
}

/** Placing the very same again after the barista took it is a repeated request, not a change. */
function sameAgain(state: State, command: CommandOf<'place'>, now: Circumstance): Decision | null {
  const found = ask(state, { ...command, version: null }, null, now)
  if ('refusal' in found || (found.order.state !== 'making' && found.order.state !== 'ready')) return null
  const chosen = chooseDrink(state.menu, {}, command.choice, found.order)
  return 'chosen' in chosen && isSame(found.order, chosen.chosen, command.choice) ? accept([], found.order.id) : null
}

function isSame(order: Order, chosen: Chosen, choice: Choice): boolean {
  return (
    order.drink?.id === chosen.drink.id &&
    order.name === choice.name &&
    order.note === choice.note &&
    JSON.stringify(order.picks) === JSON.stringify(chosen.picks)
  )
}

function missingName(state: State, choice: Choice): Refusal | null {
  if (state.config.requireName && choice.name === null) return refusal('request.invalid', { field: 'name' })
  if (!state.config.allowNote && choice.note !== null) return refusal('request.invalid', { field: 'note' })
  return null
}

/** An order that staff take at the counter: the same queue, the same capacity, no token. */
export function walkUp(state: State, command: CommandOf<'walk-up'>, now: Circumstance): Decision {
  const chosen = chooseDrink(state.menu, state.shelf, command.choice, null)
  if ('refusal' in chosen) return refuse(chosen.refusal)
  // What stands on a paper pad was promised already: it finds room.
  const no = command.number === null ? full(state, now) : noSuchPad(state, command, now)
  if (no !== null) return refuse(no)
  const { at, wall } = now.moment
  const written = command.number === null || command.placedAt === null ? at : at - (wall - Date.parse(command.placedAt))
  const order: Order = {
    ...blankOrder,
    picks: [],
    id: now.fresh.orderId,
    source: sourceOf(now.actor),
    number: command.number,
    startedAt: written,
    placedAt: command.number === null ? null : written,
    version: 1,
    expiresAt: at + state.config.customerMinutes * minute,
  }
  return accept(
    [{ type: 'order.started', order, tokens: null }, ...placeFacts(state, order, chosen.chosen, command.choice, now)],
    order.id,
  )
}

/** Staff take orders also while the stand is closed for guests; kiosks and robots never do. */
function full(state: State, now: Circumstance): Refusal | null {
  const { at } = now.moment
  return (now.actor.kind === 'staff' ? null : closed(state, at)) ?? fullness(state, at)
}

function sourceOf({ kind }: Actor): Order['source'] {
  return kind === 'extension' ? 'robot' : kind === 'kiosk' ? 'kiosk' : 'walk-up'
}

/** Only a number that was reserved is entered, once, with a time of the last day. */
function noSuchPad(state: State, command: CommandOf<'walk-up'>, now: Circumstance): Refusal | null {
  if (command.number !== null && !state.reserved.includes(command.number))
    return refusal('request.invalid', { field: 'number', number: command.number })
  const age = command.placedAt === null ? 0 : now.moment.wall - Date.parse(command.placedAt)
  return age < -minute || age > 24 * 60 * minute ? refusal('request.invalid', { field: 'placedAt' }) : null
}

function placeFacts(state: State, order: Order, chosen: Chosen, choice: Choice, now: Circumstance): readonly Fact[] {
  const { at } = now.moment
  const changed = order.state === 'queued' ? order : null
  const placed: Order = {
    ...order,
    state: 'queued',
    number: order.number ?? state.lastNumber + 1,
    drink: chosen.drink,
    picks: chosen.picks,
    name: choice.name,
    note: choice.note,
    placedAt: order.placedAt ?? at,
    // A drink from a paper pad was promised by nobody here.
    promised: order.placedAt === null ? waitNow(state, at) : order.promised,
    expiresAt: changed === null ? at + state.config.baristaMinutes * minute : order.expiresAt,
    ticket: null,
    before: null,
    version: order.version + 1,
  }
  const slip = slipFor(state, placed, now)
  if (state.config.ticketOn !== 'place') return [{ type: 'order.placed', order: placed, changed }, ...slip]
  const { order: marked, facts } = ticketFor(state, placed, now)
  return [{ type: 'order.placed', order: marked, changed }, ...facts, ...slip]
}
