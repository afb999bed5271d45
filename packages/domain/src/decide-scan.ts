import { fullness, soldOut } from './capacity.ts'
import type { CommandOf } from './command.ts'
import { minute } from './config.ts'
import { accept, refuse, type Circumstance, type Decision } from './decision.ts'
import { drinksOfDay, untilMidnight } from './daily-limit.ts'
import type { FactOf } from './fact.ts'
import type { DeviceId, OrderId } from './id.ts'
import { endedUnmade, type Order } from './order.ts'
import { refusal, type Refusal } from './refusal.ts'
import { orderOf, runningOf, type State } from './state.ts'
import { isCode, tokensLeft, wasCode, windowAt, windowOf, type TokenWindow } from './token-window.ts'

/** A phone scans the code: it takes a token and starts an order, or learns why not. A refused scan takes none. */
export function decideScan(state: State, command: CommandOf<'scan'>, now: Circumstance): Decision {
  const { actor } = now
  if (actor.kind !== 'customer') return refuse(refusal('session.forbidden'))
  const again = sameScan(state, command.code, actor.device)
  if (again !== null) return accept([], again)
  const window = windowOf(state.codes, state.config, command.code, now.moment.at)
  const no = refusalOf(state, command.code, window, actor, now)
  if (no !== null) return refuse(no, counted(state, no, window?.code ?? command.code, actor.device, now.moment.at))
  if (window === null) return refuse(refusal('code.expired'))
  const order = newOrder(state, window, actor, now)
  const tokens = tokensLeft(window, state.config) - 1
  return accept([{ type: 'order.started', order, tokens }], order.id)
}

/** The same device and code again give the same order, also when the code has changed meanwhile. */
function sameScan(state: State, code: string, device: DeviceId): OrderId | null {
  const { current, previous } = state.codes
  for (const window of [current, previous]) {
    if (window === null || !isCode(window, code)) continue
    const claim = window.claims.get(device)
    if (claim === undefined || claim.over) continue
    // One that has left the state was made: its claim would be over otherwise.
    const order = orderOf(state, claim.orderId)
    if (order === null || !endedUnmade(order)) return claim.orderId
  }
  return runningOf(state, device).find((order) => order.code === code)?.id ?? null
}

type Customer = Extract<Circumstance['actor'], { kind: 'customer' }>

function refusalOf(
  state: State,
  code: string,
  window: TokenWindow | null,
  actor: Customer,
  now: Circumstance,
): Refusal | null {
  const { at } = now.moment
  if (window === null && !wasCode(state.codes, code)) return refusal('code.invalid')
  return (
    closed(state, at) ??
    (window === null ? refusal('code.expired', nextCode(state, at)) : null) ??
    personal(state, actor, now) ??
    fullness(state, at) ??
    crowded(state, actor) ??
    (window === null ? null : spent(state, window, actor.device, at))
  )
}

/** Why guests cannot order now; null when they can. */
export function closed(state: State, at: number): Refusal | null {
  if (!state.open) {
    return refusal('stand.closed', {
      reason: state.closedReason,
      reopensInMs: state.reopensAt === null ? null : Math.max(0, state.reopensAt - at),
    })
  }
  return soldOut(state)
    ? refusal('stand.closed', { reason: null, reopensInMs: null, quota: state.config.eventQuota })
    : null
}

function personal(state: State, actor: Customer, now: Circumstance): Refusal | null {
  const { maxRunningPerCustomer, maxPerCustomerPerDay, timeZone } = state.config
  const running = runningOf(state, actor.device)
  if (running.length >= maxRunningPerCustomer) return refusal('customer.busy', { orderId: running[0]?.id ?? null })
  if (maxPerCustomerPerDay === 0 || actor.staff) return null
  const had = drinksOfDay(state, actor.device, now.past, now.moment.day)
  return had + running.length >= maxPerCustomerPerDay
    ? refusal('customer.limit', { limit: maxPerCustomerPerDay, retryAfterMs: untilMidnight(now.moment.wall, timeZone) })
    : null
}

function crowded(state: State, actor: Customer): Refusal | null {
  const choosing = state.running.count((order) => order.state === 'choosing' && order.address === actor.address)
  if (choosing < state.config.maxChoosingPerAddress) return null
  return refusal('rate.limited', { retryAfterMs: minute })
}

function spent(state: State, window: TokenWindow, device: DeviceId, at: number): Refusal | null {
  if (tokensLeft(window, state.config) === 0)
    return refusal('code.used-up', { size: state.config.drinksPerCode, ...nextCode(state, at) })
  const scans = window.claims.get(device)?.scans ?? 0
  return scans >= state.config.maxScansPerCode
    ? refusal('rate.limited', { retryAfterMs: nextCode(state, at).nextInMs })
    : null
}

function nextCode(state: State, at: number) {
  return { nextInMs: Math.max(0, windowAt(at, state.config).endsAt - at) }
}

function newOrder(state: State, window: TokenWindow, actor: Customer, now: Circumstance): Order {
  const { at } = now.moment
  return {
    ...blankOrder,
    id: now.fresh.orderId,
    device: actor.device,
    address: actor.address,
    code: window.code,
    source: actor.robot ? 'robot' : 'phone',
    startedAt: at,
    expiresAt: at + state.config.customerMinutes * minute,
    version: 1,
  }
}

export const blankOrder = {
  device: null,
  address: null,
  code: null,
  state: 'choosing',
  missed: false,
  number: null,
  drink: null,
  picks: [],
  name: null,
  note: null,
  barista: null,
  cause: null,
  cancelledBy: null,
  placedAt: null,
  madeAt: null,
  readyAt: null,
  endedAt: null,
  day: null,
  ticket: null,
  remakes: 0,
  remakeReason: null,
  promised: null,
  prioritisedAt: null,
  before: null,
} as const satisfies Partial<Order>

/**
 * One fact per device and code, and at most one a second in all: a flood of refused scans cannot fill the disk. What was
 * never a code is no guest's.
 */
function counted(
  state: State,
  no: Refusal,
  code: string,
  device: DeviceId,
  at: number,
): readonly FactOf<'scan.refused'>[] {
  if (no.code === 'code.invalid') return []
  const key = `${device}:${code}:${no.code}`
  if (at - state.refused.at < 1000 || state.refused.keys.includes(key)) return []
  return [{ type: 'scan.refused', at, code: no.code, key, count: 1 }]
}
