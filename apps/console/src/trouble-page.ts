import { createHash } from 'node:crypto'
import { directionOf, sayer, type Language } from '@pressobox/words'
import { launchWords } from '@pressobox/words/launch'

export interface Trouble {
  readonly title: string
  readonly what: string
  readonly todo: string
}

const script =
  "for (const [id, act] of [['retry', 'retry'], ['leave', 'quit']]) document.getElementById(id).onclick = () => window.pressoTrouble[act]()"
const style = `
:root { color-scheme: light }
body { display: grid; place-content: center; min-height: 100vh; margin: 0; padding: 5vmin; box-sizing: border-box;
  background: #f5ebdd; color: #2a1810; font: 20px/1.45 'Figtree Variable', system-ui, sans-serif }
main { max-width: 46rem }
h1 { margin: 0 0 .5em; color: #a8231b; font: 600 1.953rem/1.15 Georgia, serif }
p { margin: 0 0 1em; overflow-wrap: anywhere }
button { min-height: 64px; margin: 0 16px 16px 0; padding: 0 24px; border: 0; border-radius: 999px; background: #a85b14; color: #fffbf4; font: inherit; font-weight: 650 }
#leave { background: none; color: #2a1810; box-shadow: inset 0 0 0 1.5px #5a5048 }`

/** A page in words that needs no server: what is so, what to do, and two buttons. Its address is the page itself. */
export function troublePage({ title, what, todo }: Trouble, language: Language): string {
  const say = sayer(language, launchWords)
  const hash = createHash('sha256').update(script).digest('base64')
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`
  const html = `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title><style>${style}</style>
<main><h1>${escaped(title)}</h1><p>${escaped(what)}</p><p><strong>${escaped(todo)}</strong></p>
<button id="retry">${escaped(say('retry'))}</button><button id="leave">${escaped(say('leave'))}</button></main>
<script>${script}</script></html>`
  return `data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
}
