import type { CommandOf } from './command.ts'
import { minute } from './config.ts'
import { accept, refuse, type Circumstance, type Decision } from './decision.ts'
import { tokenLives } from './decide-order.ts'
import type { Fact } from './fact.ts'
import { next } from './order-chart.ts'
import type { Order } from './order.ts'
import { refusal } from './refusal.ts'
import { bookOf, bookOfEvent, emptyState, type State } from './state.ts'
import { heading, paper, withdraw } from './write-ticket.ts'

type StandCommand = CommandOf<
  | 'open'
  | 'drain'
  | 'broadcast'
  | 'start'
  | 'restore'
  | 'certify-erasure'
  | 'equip'
  | 'adjust-clock'
  | 'count-arrivals'
  | 'start-event'
  | 'restart-numbers'
>

/** Opening, closing, ending; the box's own start; another event. */
export function decideStand(state: State, command: StandCommand, now: Circumstance): Decision {
  const { at } = now.moment
  switch (command.name) {
    case 'open': {
      const reopensAt = command.open || command.minutes === null ? null : at + command.minutes * minute
      const reason = command.open ? null : command.reason
      if (state.open === command.open && state.closedReason === reason && state.reopensAt === reopensAt)
        return accept([])
      return accept([{ type: 'stand.opened', at, open: command.open, reason, reopensAt }])
    }
    case 'drain':
      return accept(drain(state, command.reason, now))
    case 'broadcast':
      return accept([
        {
          type: 'stand.announced',
          broadcast: command.text === null ? null : { text: command.text, until: at + command.minutes * minute },
        },
      ])
    case 'restore':
      return accept([{ type: 'stand.restored', at, skipped: command.skip }])
    case 'certify-erasure':
      return accept(certify(state, command, now))
    case 'start':
      return accept([{ type: 'stand.started', at, tickets: command.tickets, trusted: command.trusted }])
    case 'equip':
      return accept(state.tickets === command.tickets ? [] : [{ type: 'stand.equipped', tickets: command.tickets }])
    case 'adjust-clock':
      return accept([{ type: 'clock.adjusted', at, byMs: command.byMs }])
    case 'count-arrivals':
      return accept([{ type: 'guests.arrived', at, count: command.count }])
    case 'start-event':
      return startEvent(state, command, now)
    case 'restart-numbers': {
      const busy = whileRunning(state)
      return busy ?? accept([{ type: 'numbers.restarted', series: state.series + 1 }])
    }
  }
}

function certify(
  state: State,
  { name: _name, ...erasure }: CommandOf<'certify-erasure'>,
  now: Circumstance,
): readonly Fact[] {
  const before = state.erased[erasure.erased] ?? null
  const certificate = paper({ kind: 'erasure', ...heading(state, now), ...erasure, before }, now)
  return [
    { type: 'people.erased', erasure },
    ...(state.tickets ? [{ type: 'ticket.queued' as const, ticket: certificate }] : []),
  ]
}

function whileRunning(state: State): Decision | null {
  return state.running.size === 0
    ? null
    : refuse(refusal('order.state', { state: 'running', running: state.running.size, barista: null, number: null }))
}

/** Ends every running order (the original had a script for it). */
function drain(state: State, reason: string | null, now: Circumstance): readonly Fact[] {
  const facts: Fact[] = []
  for (const order of state.running.values()) {
    const place = next(order, 'cancel', { by: 'staff', now: now.moment.at })
    if (place === null) continue
    const ended: Order = {
      ...order,
      ...place,
      endedAt: now.moment.at,
      expiresAt: null,
      before: null,
      cancelledBy: 'staff',
      cause: reason,
      version: order.version + 1,
    }
    facts.push(
      { type: 'order.cancelled', order: ended, tokenBack: tokenLives(state, ended, now.moment.at) },
      ...withdraw(state, ended, () => true),
    )
  }
  return facts
}

/**
 * Another event becomes active: one that the box had goes on where it stood, a new one begins with the defaults, or with
 * the menu and rules of `copyFrom`. What still stands on the counter, missed or not, counts as collected.
 */
function startEvent(state: State, command: CommandOf<'start-event'>, now: Circumstance): Decision {
  const { eventId, copyFrom } = command
  if (eventId === state.eventId) return accept([])
  const copied = copyFrom === null ? null : bookOfEvent(state, copyFrom)
  if (copyFrom !== null && copied === null)
    return refuse(refusal('request.invalid', { field: 'copyFrom', problem: `there is no event ${copyFrom}` }))
  const busy = whileRunning(state)
  if (busy !== null) return busy
  const { config, menu } = copied ?? emptyState
  const its = bookOfEvent(state, eventId) ?? { ...bookOf(emptyState), config, menu }
  const { at, wall } = now.moment
  const left = { eventId: state.eventId, names: state.named, at: wall }
  return accept([...collectAll(state, at), { type: 'event.started', eventId, at, its, left }])
}

function collectAll(state: State, at: number): readonly Fact[] {
  const waiting = [...state.ready.values(), ...state.missed.values()]
  return waiting.flatMap((order): Fact[] => {
    const place = next(order, 'collect', { by: 'box', now: at })
    if (place === null) return []
    const collected = { ...order, ...place, endedAt: at, expiresAt: null, before: null, version: order.version + 1 }
    return [{ type: 'order.collected', order: collected }]
  })
}
