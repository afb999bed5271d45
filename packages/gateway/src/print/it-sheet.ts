import type { NetworkCard } from '@pressobox/discovery'
import { sayer, type Language } from '@pressobox/words'
import { networkWords } from '@pressobox/words/network'
import { escape } from '../escape.ts'
import { cup } from './pictures.ts'
import { qrCode, sheet } from './sheet.ts'

export interface ItSheet {
  readonly language: Language
  /** What the stand is called. */
  readonly name: string | null
  readonly origin: string
  readonly hostName: string | null
  readonly cards: readonly NetworkCard[]
  /** The guests' Wi-Fi; its password is nobody's here. */
  readonly ssid: string | null
}

const style = `
header{display:flex;align-items:center;gap:4mm;margin-bottom:6mm}
header svg{width:16mm;height:16mm;flex:none}
h1{font-size:24pt}
h2{font-size:14pt;margin:6mm 0 2mm}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;padding:2mm 3mm;border-top:.3mm solid #dccbb5;vertical-align:top}
td{font-family:ui-monospace,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere}
ul{margin:0;padding-inline-start:6mm;display:grid;gap:2mm}
footer{margin-top:auto;display:flex;align-items:center;gap:6mm}
footer svg{width:34mm;height:34mm;flex:none}`

/** One page of A4 for whoever runs the network of a venue: what the box is there, and what it needs. */
export async function itSheet({ language, name, origin, hostName, cards, ssid }: ItSheet): Promise<string> {
  const say = sayer(language, networkWords)
  const text = (key: Parameters<typeof say>[0], values?: Parameters<typeof say>[1]): string => escape(say(key, values))
  const port = new URL(origin).port || '80'
  const row = (head: string, cells: readonly string[]): string =>
    `<tr><th>${head}</th>${cells.map((cell) => `<td dir="ltr">${escape(cell)}</td>`).join('')}</tr>`
  const needs = [
    text('isolation', { port }),
    text('port', { port }),
    text('multicast', { name: hostName ?? 'presso.local' }),
    text('fixed'),
    text('printer'),
    text('phones'),
  ]
  return sheet({
    language,
    title: say('title'),
    style,
    body: `<header>${cup}<h1>${text('title')}</h1></header>
<p>${text('about', { name: name ?? 'Pressobox' })}</p>
<h2>${text('box')}</h2>
<table>
${row(
  text('card'),
  cards.map((card) => card.name),
)}
${row(
  text('mac'),
  cards.map(({ mac }) => mac),
)}
${row(
  text('addresses'),
  cards.map(({ addresses }) => addresses.join(' ')),
)}
${hostName === null ? '' : row(text('name'), [hostName])}
${ssid === null ? '' : row(text('wifi'), [ssid])}
</table>
<h2>${text('needs')}</h2>
<ul>${needs.map((need) => `<li>${need}</li>`).join('')}</ul>
<footer>${await qrCode(`${origin}/`)}<div><p>${text('test')}</p><p dir="ltr"><strong>${escape(origin)}</strong></p></div></footer>`,
  })
}
