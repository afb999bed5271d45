import { sayer, type Language } from '@pressobox/words'
import { setUpWords } from '@pressobox/words/set-up'
import { escape } from '../escape.ts'
import { cup } from './pictures.ts'
import { qrCode, sheet } from './sheet.ts'

export interface SetUpCard {
  readonly language: Language
  readonly version: string
  /** Where the image is to be found. */
  readonly downloads: string
}

const style = `
body{font-size:10pt;line-height:1.35}
main{padding:10mm 14mm}
header{display:flex;align-items:center;gap:4mm}
header svg{width:16mm;height:16mm;flex:none}
header .qr{margin-inline-start:auto}
header .qr svg{width:23mm;height:23mm}
h1{font-size:25pt}
ol{list-style:none;margin:5mm 0 4mm;padding:0;display:grid;gap:2.500mm;counter-reset:step}
ol>li{counter-increment:step;position:relative;padding-inline-start:13mm}
ol>li:before{content:counter(step);position:absolute;inset-inline-start:0;top:0;width:9mm;height:9mm;border-radius:9mm;background:#a85b14;color:#fffbf4;font:600 14pt/9mm Fraunces,Georgia,serif;text-align:center}
h2{font-size:14pt;margin-bottom:.8mm}
dl{display:grid;grid-template-columns:22mm 1fr;gap:1mm 3mm;margin:1mm 0 0}
dt{font-weight:700}
dd{margin:0}
code,pre{font:9.500pt/1.35 ui-monospace,'DejaVu Sans Mono',monospace;background:#f5ebdd;border-radius:1.500mm;padding:.3mm 1.200mm;overflow-wrap:anywhere}
pre{margin:1mm 0 0;padding:1.500mm 2mm;white-space:pre-wrap}
footer{margin-top:auto;padding:3mm 5mm;border:.4mm solid #dccbb5;border-radius:4mm;background:#fff}
footer ul{margin:1mm 0 0;padding-inline-start:5mm}`

/** One page that comes with a box: download, card, plug, PIN, console, first coffee. */
export async function setUpCard({ language, version, downloads }: SetUpCard): Promise<string> {
  const say = sayer(language, setUpWords)
  const file = `pressobox-${version}-kiosk-arm64.img.zst`
  const text = (key: Parameters<typeof say>[0], values?: Parameters<typeof say>[1]): string => escape(say(key, values))
  const step = (title: string, inside: string): string => `<li><h2>${title}</h2>${inside}</li>`
  const said = (key: Parameters<typeof say>[0]): string => `<p>${text(key)}</p>`
  const steps = [
    step(text('download'), `<p>${text('downloadText', { file, address: downloads })}</p>`),
    step(
      text('flash'),
      `<dl><dt>Windows</dt><dd>${text('windows')}</dd><dt>macOS</dt><dd>${text('macos')}</dd><dt>Linux</dt><dd>${text('linux')}
<pre dir="ltr">sha256sum -c ${file}.sha256
sudo bmaptool copy ${file} /dev/sdX</pre></dd></dl>`,
    ),
    step(
      text('settings'),
      `${said('settingsText')}<pre dir="ltr">country = PT
hotspot = Coffee
printer = tcp://192.168.1.50</pre>`,
    ),
    step(text('plug'), said('plugText')),
    step(text('pin'), said('pinText')),
    step(text('guide'), said('guideText')),
    step(text('open'), said('openText')),
  ]
  const wrong = (['wrongScreen', 'wrongPhone', 'wrongPin', 'wrongPower'] as const).map((key) => `<li>${text(key)}</li>`)
  return sheet({
    language,
    title: say('title'),
    style,
    body: `<header>${cup}<div><h1>${text('title')}</h1><p>${text('time')}</p></div><span class="qr">${await qrCode(downloads)}</span></header>
<ol>${steps.join('\n')}</ol>
<footer><h2>${text('wrong')}</h2><ul>${wrong.join('')}</ul></footer>`,
  })
}
