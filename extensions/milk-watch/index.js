// Portions of one milk that are left. The last orders are remembered: one that is changed takes its portion once, or gives it back.
const remembered = 100

export function onStart(bar) {
  if (bar.settings.fresh) {
    bar.change('fresh', false)
    keep({ left: Number(bar.settings.portions), orders: [] }, bar)
  } else show(carton(bar), bar)
}

export function onEvent(event, bar) {
  const { orderId, drinkOrder } = event.detail
  const { left, orders } = carton(bar)
  const wants = drinkOrder.modifiers.includes(bar.settings.milk)
  const counted = orders.includes(orderId)
  if (wants === counted) return
  if (counted) return keep({ left: left + 1, orders: orders.filter((each) => each !== orderId) }, bar)
  const now = { left: Math.max(0, left - 1), orders: [...orders, orderId].slice(-remembered) }
  keep(now, bar)
  if (now.left === Number(bar.settings.warn)) warn(now.left, bar)
}

function carton(bar) {
  return bar.store.get('carton') ?? { left: Number(bar.settings.portions), orders: [] }
}

function keep(now, bar) {
  bar.store.set('carton', now)
  show(now, bar)
}

function show({ left }, bar) {
  bar.tile.set(String(bar.settings.milk), `${left} left`)
}

function warn(left, bar) {
  const { milk } = bar.settings
  bar.print([`${milk}: ${left} portions left.`, 'Open another carton, or sell it out.'])
  bar.publish('Low', { milk, left, Message: `${milk} milk is low.` })
}
