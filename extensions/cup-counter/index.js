// Cups of each pop-up on its own. The last ones are remembered, so that a cup that is taken back does not count.
const remembered = 200

export function onEvent(event, bar) {
  const { eventId, orderId, orderState } = event.detail
  const made = bar.store.get(`made ${eventId}`) ?? { cups: 0, last: [] }
  const counted = made.last.includes(orderId)
  if (event['detail-type'] === 'OrderManager.OrderCompleted') {
    if (!counted) keep(eventId, { cups: made.cups + 1, last: [...made.last, orderId].slice(-remembered) }, bar)
  } else if (counted && orderState !== 'ready' && orderState !== 'collected') {
    keep(eventId, { cups: made.cups - 1, last: made.last.filter((each) => each !== orderId) }, bar)
  }
}

export function onStart(bar) {
  const shown = bar.store.get('shown')
  if (shown !== undefined) show(shown, bar)
}

function keep(eventId, made, bar) {
  bar.store.set(`made ${eventId}`, made)
  bar.store.set('shown', made.cups)
  show(made.cups, bar)
}

function show(cups, bar) {
  const { words, sponsor } = bar.settings
  bar.tile.set('Cups', cups)
  bar.display([`${cups} ${words}`, sponsor].filter((each) => each !== '').join(' · '))
}
