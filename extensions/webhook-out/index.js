const mostWaiting = 50
const laterMs = 30_000

export function onEvent(event, bar) {
  const begins = String(bar.settings.types)
    .split(',')
    .map((each) => each.trim())
  if (bar.settings.url === '' || !begins.some((each) => event['detail-type'].startsWith(each))) return
  const number = Number(bar.store.get('number') ?? 0) + 1
  bar.store.set('number', number)
  const name = `event-${number}`
  const waiting = bar.store.keys().filter((key) => key.startsWith('event-'))
  if (waiting.length >= mostWaiting) bar.store.delete(oldest(waiting))
  bar.store.set(name, event)
  send(name, event, bar)
}

export function onReply({ name, ok, status, body }, bar) {
  if (ok) bar.store.delete(name)
  const waiting = bar.store.keys().filter((key) => key.startsWith('event-'))
  bar.tile.set('Last', ok ? 'taken' : `not taken: ${status === 0 ? body : status}`)
  bar.tile.set('Waiting', waiting.length)
  if (!ok) bar.timer('again', laterMs)
}

export function onTimer(timer, bar) {
  const waiting = bar.store.keys().filter((key) => key.startsWith('event-'))
  const name = oldest(waiting)
  if (name === undefined) return
  send(name, bar.store.get(name), bar)
  if (waiting.length > 1) bar.timer('again', 1000)
}

function oldest(names) {
  return [...names].sort((one, other) => Number(one.slice(6)) - Number(other.slice(6)))[0]
}

function send(name, event, bar) {
  bar.request({ name, method: 'POST', url: String(bar.settings.url), body: JSON.stringify(event) })
}
