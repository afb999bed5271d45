import type { OrderView, QueueMessage, Snapshot, StandView } from '@pressobox/protocol'

import type { Live } from './live.ts'

const withPlaces = (orders: readonly OrderView[], places: QueueMessage['orders']): readonly OrderView[] => {
  const byId = new Map(places.map((place) => [place.orderId, place]))
  return orders.map((order) => {
    const place = byId.get(order.id)
    return place === undefined || isThere(order, place)
      ? order
      : { ...order, position: place.position, wait: place.wait }
  })
}

/** Most messages move few: the others stay the same value, so that nobody draws them anew. */
const isThere = ({ position, wait }: OrderView, place: QueueMessage['orders'][number]): boolean =>
  position === place.position &&
  wait?.lowMinutes === place.wait?.lowMinutes &&
  wait?.highMinutes === place.wait?.highMinutes

/** What is counted moves with every order, and no event tells it. */
const withStock = (menu: StandView['menu'], stock: QueueMessage['stock']): StandView['menu'] =>
  Object.keys(stock).length === 0
    ? menu
    : menu.map((drink) => ({
        ...drink,
        ...stock[drink.id],
        modifiers: drink.modifiers.map((group) => ({
          ...group,
          options: group.options.map((option) => ({ ...option, ...stock[`${group.id}/${option.id}`] })),
        })),
      }))

const withQueue = (view: Snapshot, message: QueueMessage): Snapshot => {
  const { queue, wait, busy, soldOut } = message
  const stand = { ...view.stand, queue, wait, busy, soldOut, menu: withStock(view.stand.menu, message.stock) }
  return view.role === 'display'
    ? { ...view, stand }
    : { ...view, stand, orders: withPlaces(view.orders, message.orders) }
}

/**
 * What depends on everybody's orders. It does not move `seq`: an event between may still come. One that is older than
 * what is known is ignored.
 */
export const foldQueue = (live: Live, message: QueueMessage): Live =>
  live.view === null || message.seq < live.seq ? live : { ...live, view: withQueue(live.view, message) }
