// Orders of each day, in all and of each drink. The last orders are remembered by their ids, so that each counts once.
const mostOrders = 500
const mostDays = 14

export function onEvent(event, bar) {
  const { orderId, drinkOrder } = event.detail
  const key = `order ${orderId}`
  const known = bar.store.get(key)
  if (known !== undefined && known.drink === drinkOrder.drink) return
  const day = known?.day ?? dayOf(event.time, Number(bar.settings.hours))
  const counts = bar.store.get(`day ${day}`) ?? {}
  // The same order with another drink: the old one was not ordered after all.
  if (known !== undefined) counts[known.drink] -= 1
  counts[drinkOrder.drink] = (counts[drinkOrder.drink] ?? 0) + 1
  bar.store.set(`day ${day}`, counts)
  remember(key, { day, drink: drinkOrder.drink }, known, bar)
  show(day, counts, bar)
}

function dayOf(time, hours) {
  return new Date(Date.parse(time) + hours * 3_600_000).toISOString().slice(0, 10)
}

function remember(key, order, known, bar) {
  const place = known?.place ?? (bar.store.get('place') ?? 0) + 1
  bar.store.set(key, { ...order, place })
  if (known !== undefined) return
  bar.store.set('place', place)
  const orders = bar.store.keys().filter((each) => each.startsWith('order '))
  if (orders.length <= mostOrders + 100) return
  for (const each of orders) if (bar.store.get(each).place <= place - mostOrders) bar.store.delete(each)
  const days = bar.store
    .keys()
    .filter((each) => each.startsWith('day '))
    .sort()
  for (const each of days.slice(0, -mostDays)) bar.store.delete(each)
}

function show(day, counts, bar) {
  const drinks = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
  const total = drinks.reduce((sum, [, count]) => sum + count, 0)
  bar.tile.set('Drinks today', total)
  bar.page.set(day, `${total}: ${drinks.map(([drink, count]) => `${drink} ${count}`).join(', ')}`)
}
