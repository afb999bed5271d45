import type { Actor, Fresh, Moment } from './actor.ts'
import type { Fact } from './fact.ts'
import type { OrderId } from './id.ts'
import type { Order } from './order.ts'
import type { Refusal } from './refusal.ts'

/** What was decided: facts to keep, and an answer. A refusal may leave a fact too, so that it is counted. */
export interface Decision {
  readonly facts: readonly Fact[]
  readonly refusal: Refusal | null
  /** The order that the answer shows. */
  readonly orderId: OrderId | null
}

/** All that a decision may look at besides the state. */
export interface Circumstance {
  readonly actor: Actor
  readonly moment: Moment
  readonly fresh: Fresh
  /** The order that the command names when it has left the state; null when there is none. */
  readonly archived: Order | null
  /** Finished orders of the device that scans, for the daily limit. */
  readonly past: readonly Order[]
}

export function accept(facts: readonly Fact[], orderId: OrderId | null = null): Decision {
  return { facts, refusal: null, orderId }
}

export function refuse(refusal: Refusal, facts: readonly Fact[] = []): Decision {
  return { facts, refusal, orderId: null }
}
