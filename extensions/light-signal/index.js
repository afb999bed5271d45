export function onEvent(event, bar) {
  ask('ready', bar)
  bar.timer('calm', Number(bar.settings.seconds) * 1000)
}

export function onTimer(name, bar) {
  ask(name, bar)
}

export function onReply({ name, ok, status, body }, bar) {
  bar.tile.set('Lamp', ok ? name : `no answer: ${status === 0 ? body : status}`)
}

function ask(name, bar) {
  const url = String(bar.settings[name])
  if (url !== '') bar.request({ name, url })
}
