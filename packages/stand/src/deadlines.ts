import { deadlineOf, standDeadline, type Fact, type OrderId, type State } from '@pressobox/domain'
import { DueList } from './due-list.ts'

export interface DeadlineParts {
  /** The state that the next command is judged on. */
  readonly state: () => State
  /** Stand time, ms. */
  readonly now: () => number
  readonly healthy: () => boolean
  /** Calls back after so many ms; hands back what stops it. */
  readonly timer: (act: () => void, ms: number) => () => void
  /** Something may be due. */
  readonly ring: () => void
}

const longestNap = 60_000
const pauseWhileUnhealthy = 1000

/** When what is due: one scheduler for all orders and for the stand itself, on the stand's clock. */
export class Deadlines {
  #parts: DeadlineParts
  #due = new DueList<OrderId>()
  #stopTimer: (() => void) | null = null
  #stopped = false

  constructor(parts: DeadlineParts) {
    this.#parts = parts
    this.rearm()
  }

  /** Orders whose time is up by then, each once. */
  *take(at: number): Generator<OrderId> {
    for (let id = this.#due.take(at); id !== null; id = this.#due.take(at)) {
      const order = this.#parts.state().running.get(id) ?? this.#parts.state().ready.get(id)
      const due = order === undefined ? null : deadlineOf(order)
      if (order !== undefined && due !== null && due <= at) yield order.id
    }
  }

  /** What became may bring a new deadline. */
  see(fact: Fact): void {
    if (fact.type === 'stand.started') this.rearm()
    if (!('order' in fact)) return
    const due = deadlineOf(fact.order)
    if (due !== null) this.#due.add(fact.order.id, due)
    const { running, ready } = this.#parts.state()
    if (this.#due.isStale(running.size + ready.size)) this.rearm()
  }

  /** Begins anew with what the state says. */
  rearm(): void {
    this.#due.clear()
    const { running, ready } = this.#parts.state()
    for (const orders of [running, ready]) {
      for (const order of orders.values()) {
        const due = deadlineOf(order)
        if (due !== null) this.#due.add(order.id, due)
      }
    }
    this.arm()
  }

  arm(): void {
    this.#stopTimer?.()
    if (this.#stopped) return
    const { state, now, healthy, timer, ring } = this.#parts
    const dues = [this.#due.earliest(), standDeadline(state())].filter((due) => due !== null)
    const least = healthy() ? 0 : pauseWhileUnhealthy
    const nap = Math.min(longestNap, ...dues.map((due) => Math.max(least, due - now())))
    this.#stopTimer = timer(() => {
      ring()
      this.arm()
    }, nap)
  }

  stop(): void {
    this.#stopped = true
    this.#stopTimer?.()
  }
}
