// Five orders at full speed, one at twenty.
const everyMs = 30_000
const perOrder = 20

export function onStart(bar) {
  bar.tile.set('Robot', bar.settings.on ? 'ordering' : 'off')
  if (bar.settings.on) bar.timer('tick', everyMs)
}

/** Nobody's orders go on by themselves into a stand that opens or closes. */
export function onEvent(event, bar) {
  if (!bar.settings.on) return
  bar.change('on', false)
  bar.tile.set('Robot', 'off')
}

export function onTimer(name, bar) {
  if (!bar.settings.on) return
  const orders = Math.ceil(Number(bar.settings.speed) / perOrder)
  for (let each = 0; each < orders; each += 1) bar.order({ name: 'Robot' })
  bar.timer('tick', everyMs)
}

export function onReply(reply, bar) {
  bar.tile.set('Robot', reply.ok ? 'ordering' : reply.body === 'stand.full' ? 'waits, the bar is full' : 'waits')
}
