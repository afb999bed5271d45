export function onEvent(event, bar) {
  const begins = String(bar.settings.types)
    .split(',')
    .map((each) => each.trim())
  if (bar.settings.broker === '' || !begins.some((each) => event['detail-type'].startsWith(each))) return
  bar.mqtt({
    topic: `pressobox/${event.detail.eventId}/${event['detail-type']}`,
    payload: JSON.stringify({ id: event.id, time: event.time, detail: event.detail }),
  })
}

export function onReply({ ok, body }, bar) {
  const key = ok ? 'sent' : 'lost'
  const count = Number(bar.store.get(key) ?? 0) + 1
  bar.store.set(key, count)
  bar.tile.set(ok ? 'Sent' : 'Lost', ok ? count : `${count}: ${body}`)
}
