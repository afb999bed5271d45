import type { Actor, Fresh, Moment } from '../actor.ts'
import { Command } from '../command.ts'
import { decide } from '../decide.ts'
import type { Decision } from '../decision.ts'
import { evolve } from '../evolve.ts'
import { DeviceId, OrderId } from '../id.ts'
import type { Order } from '../order.ts'
import { emptyState, orderOf, type State } from '../state.ts'

export const barista: Actor = { kind: 'staff', id: 's1', name: 'Barista 1' }
export const box: Actor = { kind: 'box' }

export function guest(name: string): Actor {
  return { kind: 'customer', device: DeviceId.parse(name), address: 'here', holds: [], staff: false, robot: false }
}

function moment(at: number): Moment {
  return { at, wall: at, day: '2026-11-24' }
}

/** A bar on a desk: commands in, the state as it is, every fact kept. Draws are counted, so that each is another. */
export class TestBar {
  state: State
  at: number
  readonly finished = new Map<OrderId, Order>()
  #drawn = 0

  constructor(state: State = emptyState, at = 3_000_000) {
    this.state = state
    this.at = at
  }

  draw(): Fresh {
    this.#drawn += 1
    const number = String(this.#drawn).padStart(4, '0')
    return {
      orderId: OrderId.parse(`order-${number}`),
      ticketId: `ticket-${number}`,
      code: `code-${number}x`,
      short: `SHORT${number}`,
    }
  }

  do(actor: Actor, command: unknown): Decision {
    const parsed = Command.parse(command)
    const archived =
      'orderId' in parsed && orderOf(this.state, parsed.orderId) === null
        ? (this.finished.get(parsed.orderId) ?? null)
        : null
    const decision = decide(this.state, parsed, {
      actor,
      moment: moment(this.at),
      fresh: this.draw(),
      archived,
      past: [...this.finished.values()],
    })
    this.state = decision.facts.reduce(evolve, this.state)
    for (const fact of decision.facts) if ('order' in fact) this.finished.set(fact.order.id, fact.order)
    return decision
  }

  /** The outcome in a word: the refusal's code, or `done`. */
  tell(actor: Actor, command: unknown): string {
    return this.do(actor, command).refusal?.code ?? 'done'
  }

  open(): this {
    this.do(barista, { name: 'open', open: true })
    this.do(box, { name: 'show-code' })
    return this
  }

  code(): string {
    this.do(box, { name: 'show-code' })
    return this.state.codes.current?.code ?? ''
  }

  /** Scans with the current code; hands back the order's id, or the refusal's code. */
  scan(name: string): string {
    const { refusal, orderId } = this.do(guest(name), { name: 'scan', code: this.code() })
    return refusal?.code ?? orderId ?? ''
  }

  place(name: string, orderId: string, drink = 'americano'): string {
    return this.tell(guest(name), { name: 'place', orderId, choice: { drink } })
  }

  order(id: string): Order | null {
    return orderOf(this.state, OrderId.parse(id)) ?? this.finished.get(OrderId.parse(id)) ?? null
  }
}
