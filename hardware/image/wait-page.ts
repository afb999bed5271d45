import { consoleWords } from '@pressobox/words/console'
import { launchWords } from '@pressobox/words/launch'

const style = `
body { display: grid; place-content: center; min-height: 100vh; margin: 0; padding: 5vmin; box-sizing: border-box;
  background: #f5ebdd; color: #2a1810; font: 20px/1.45 system-ui, sans-serif }
main { max-width: 46rem }
h1 { margin: 0 0 .5em; font: 600 1.953rem/1.15 serif }
.wrong h1 { color: #a8231b }
p { margin: 0 0 1em; overflow-wrap: anywhere; white-space: pre-line }
#pin { margin: 0 0 16px; font: 600 6rem/1.1 serif; letter-spacing: .08em; font-variant-numeric: tabular-nums }
button { min-height: 64px; padding: 0 24px; border: 0; border-radius: 999px; background: #a85b14; color: #fffbf4; font: inherit; font-weight: 650 }
[hidden] { display: none }`

// Runs in the box's own browser. kiosk-status tells it every few seconds how the stand is: a file may be read no other way.
const script = `
const say = words[navigator.language.slice(0, 2)] ?? words.en
const put = (id, text) => { const it = document.getElementById(id); it.textContent = text; it.hidden = text === '' }
let noted = false
function show({ state, starts, port, data, lines, pin }) {
  const said = lines.map((line) => line.MESSAGE).filter((line) => typeof line === 'string')
  const code = pin.map((line) => /^PIN +(\\d+)/.exec(line.MESSAGE)?.[1]).find(Boolean)
  const wrong = state !== 'active' && (state !== 'activating' || starts > 0)
  document.body.className = wrong ? 'wrong' : ''
  if (state === 'active') {
    if (code && !noted) return ask(code)
    location.replace('http://127.0.0.1:' + port + '/console')
  }
  put('title', wrong ? say.title : say.starting)
  put('pin', '')
  put('what', !wrong ? '' : data === false ? say.noData : said.join('\\n'))
  put('todo', wrong ? say.offAndOn : '')
  put('noted', '')
}
function ask(code) {
  put('title', say.firstPin)
  put('pin', code)
  put('what', say.firstPinText)
  put('todo', '')
  put('noted', say.firstPinNoted)
}
document.getElementById('noted').onclick = () => { noted = true }
put('title', say.starting)
setInterval(() => {
  const news = document.createElement('script')
  news.src = 'status.js?' + Date.now()
  news.onload = news.onerror = () => news.remove()
  document.head.append(news)
}, 2000)`

/** What the box's own browser shows until the stand answers: that it starts, its PIN at the first start, or why it does not. */
export function waitPage(): string {
  const words = Object.fromEntries(
    (['en', 'pt'] as const).map((language) => {
      const { starting, title, offAndOn, noData } = launchWords[language]
      const { firstPin, firstPinText, firstPinNoted } = consoleWords[language]
      return [language, { starting, title, offAndOn, noData, firstPin, firstPinText, firstPinNoted }]
    }),
  )
  return `<!doctype html><meta charset="utf-8"><title>Pressobox</title><style>${style}</style>
<main role="status"><h1 id="title"></h1><p id="pin" hidden></p><p id="what" hidden></p><p><strong id="todo" hidden></strong></p><button id="noted" hidden></button></main>
<script>const words = ${JSON.stringify(words).replaceAll('<', '\\u003c')}${script}</script>
`
}
