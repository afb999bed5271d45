// Robots' orders that wait, oldest first; every 30 seconds it does as many of a hundred as its speed says.
const everyMs = 30_000

export function onStart(bar) {
  show(bar)
  if (bar.settings.on) bar.timer('tick', everyMs)
}

export function onEvent(event, bar) {
  const { orderId } = event.detail
  const waiting = bar.store.get('waiting') ?? []
  switch (event['detail-type']) {
    case 'ConfigService.ConfigChanged':
      if (bar.settings.on) bar.change('on', false)
      break
    case 'OrderManager.WaitingCompletion':
      if (!waiting.includes(orderId)) bar.store.set('waiting', [...waiting, orderId])
      break
    default:
      if (!waiting.includes(orderId)) return
      bar.store.set(
        'waiting',
        waiting.filter((each) => each !== orderId),
      )
  }
  show(bar)
}

export function onTimer(name, bar) {
  if (!bar.settings.on) return
  const waiting = bar.store.get('waiting') ?? []
  const now = waiting.slice(0, Math.ceil((waiting.length * Number(bar.settings.speed)) / 100))
  for (const orderId of now) {
    const step = Math.random() * 100 < Number(bar.settings.cancel) ? 'cancel' : 'complete'
    bar.make(orderId, step)
    bar.publish('OrderRobot.FulfillOrder', { orderId, baristaUserId: 'robot', action: step })
  }
  bar.timer('tick', everyMs)
}

/** One that somebody else took or ended is none of its own any more. */
export function onReply(reply, bar) {
  if (!reply.ok) bar.log(`${reply.name}: ${reply.body}`)
}

function show(bar) {
  const waiting = bar.store.get('waiting') ?? []
  bar.tile.set('Waiting', waiting.length)
}
