// The mean of the last ten completed orders of each drink, for each pop-up on its own.
const most = 10

export function onEvent(event, bar) {
  const { eventId, orderId, drinkOrder, robot } = event.detail
  const order = `order ${orderId}`
  const placed = bar.store.get(order)
  switch (event['detail-type']) {
    case 'OrderManager.WaitingCompletion':
      // A drink that is changed keeps its place, and its time.
      if (!robot) bar.store.set(order, { drink: drinkOrder.drink, at: placed?.at ?? Date.parse(event.time) })
      return
    case 'OrderManager.OrderCompleted':
      if (placed !== undefined) count(eventId, placed, Date.parse(event.time), bar)
  }
  if (placed !== undefined) bar.store.delete(order)
}

function count(eventId, { drink, at }, now, bar) {
  const key = `${eventId} ${drink}`.slice(0, 100)
  const seconds = [...(bar.store.get(key) ?? []), Math.max(0, now - at) / 1000].slice(-most)
  const mean = seconds.reduce((sum, each) => sum + each, 0) / seconds.length
  const duration = Math.round(mean * 10) / 10
  bar.store.set(key, seconds)
  bar.publish('OrderManager.DrinkAverageTime', { drink, duration })
  bar.page.set(drink, clock(duration))
  bar.tile.set('Last', `${drink} ${clock(duration)}`)
}

function clock(seconds) {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
