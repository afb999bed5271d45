import type { CommandOf } from './command.ts'
import { accept, type Circumstance, type Decision } from './decision.ts'
import type { Fact } from './fact.ts'
import type { DeviceId } from './id.ts'
import { isRunning, withoutSentences, type Order } from './order.ts'
import { orderOf, ordersAtHand, type State } from './state.ts'
import { contentWithoutPeople } from './ticket-content.ts'

/** A guest wants to be forgotten: the device, and each of its orders that is at hand. The numbers stay. */
export function forget(state: State, _command: CommandOf<'forget'>, { actor, moment }: Circumstance): Decision {
  if (actor.kind !== 'customer') return accept([])
  const { device } = actor
  const own = ordersAtHand(state).filter((order) => order.device === device || actor.holds.includes(order.id))
  const devices = new Set([device, ...own.flatMap((order) => order.device ?? [])])
  return accept([
    ...[...devices].map((each): Fact => ({ type: 'customer.forgotten', at: moment.at, device: each })),
    ...own.map((order): Fact => ({ type: 'order.unnamed', order: { ...unnamed(order), version: order.version + 1 } })),
  ])
}

/** While somebody waits for it, an order is still its device's. */
function unnamed(order: Order): Order {
  const live = isRunning(order) || order.state === 'ready'
  return { ...withoutSentences(order), device: live ? order.device : null, address: live ? order.address : null }
}

/** What is kept of a forgotten device: that it is one, and its orders' paper without names. */
export function forgotten(state: State, device: DeviceId): State {
  const papers = state.papers.map((paper) => {
    const { orderId } = paper
    const order = orderId === null ? null : orderOf(state, orderId)
    return order?.device === device ? { ...paper, content: contentWithoutPeople(paper.content) } : paper
  })
  return { ...state, papers, forgotten: state.forgotten.set(device, true) }
}

/** An order as it may be shown: that of a forgotten guest, found in the archive, has no name any more. */
export function asShown(state: State, order: Order): Order {
  const { device } = order
  return device !== null && state.forgotten.has(device) ? withoutSentences(order) : order
}
