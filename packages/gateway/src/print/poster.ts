import { wifiCode } from '@pressobox/discovery'
import { directionOf, isolated, sayer, type Language } from '@pressobox/words'
import { display } from '@pressobox/words/display'
import { posterWords } from '@pressobox/words/poster'
import { escape } from '../escape.ts'
import type { Wifi } from '../ports.ts'
import { cup, mobileOff, vpnOff, wifiOn } from './pictures.ts'
import { qrCode, sheet } from './sheet.ts'

export interface Poster {
  readonly name: string
  /** The first one is the largest; three at most have room. */
  readonly languages: readonly Language[]
  readonly wifi: Wifi | null
  /** An address of numbers: names are not found by every phone. */
  readonly origin: string
  /** The box's name on the network, without `http://`; null while it has none. */
  readonly hostName: string | null
}

const style = `
header{display:flex;align-items:center;gap:4mm;font-size:17pt}
header svg{width:13mm;height:13mm}
h1{font-size:33pt;margin:6mm 0 1.500mm}
h1+p{font-size:17pt;color:#5a5048}
.steps{display:flex;gap:9mm;margin:6mm 0 auto}
.step{flex:1;min-width:0;padding:6mm;border:.4mm solid #dccbb5;border-radius:6mm;background:#fff;text-align:center}
.step.alone{flex:0 1 110mm;margin:0 auto}
.step h2{font-size:19pt;text-align:start;min-height:2.2em}
.step h2 b{display:inline-block;width:1.5em;height:1.5em;line-height:1.5em;border-radius:99mm;background:#a85b14;color:#fffbf4;text-align:center;margin-inline-end:.3em}
.also{font-size:11pt;color:#5a5048;line-height:1.3;text-align:start}
.step .also{min-height:2.6em;margin-top:1.500mm}
.qr{width:57mm;max-width:100%;margin:4mm auto 3mm}
.alone .qr{width:80mm}
.qr svg{display:block;width:100%;height:auto}
.say{font-size:16pt;font-weight:650;overflow-wrap:anywhere;line-height:1.25}
.less{font-size:14pt;overflow-wrap:anywhere}
.stay{display:flex;gap:6mm;padding:4mm 0 0;border-top:.4mm solid #dccbb5}
.stay div{flex:1;display:flex;flex-direction:column;align-items:center;text-align:center;font-size:13pt;font-weight:650;line-height:1.2}
.stay svg{width:16mm;height:16mm;color:#17693f;margin-bottom:1.500mm}
.stay .also{text-align:center;font-weight:400;margin-top:.8mm}`

/** A sentence of ours: the hyphen of Wi-Fi is no place for a line to end. */
function words(text: string): string {
  return escape(text).replaceAll('Wi-Fi', '<span class="whole">Wi-Fi</span>')
}

/** What hangs beside the bar: first the Wi-Fi, then the order, two codes and never one for both. */
export async function posterPage({ name, languages, wifi, origin, hostName }: Poster): Promise<string> {
  const [first = 'en', ...others] = languages
  const say = sayer(first, display)
  const sayPoster = sayer(first, posterWords)
  const also = (told: (language: Language) => string): string => {
    const lines = others.map((each) => `<p lang="${each}" dir="${directionOf(each)}">${words(told(each))}</p>`)
    return lines.length === 0 ? '' : `<div class="also">${lines.join('')}</div>`
  }
  const alone = wifi === null
  const step = (number: number, key: 'joinStep' | 'orderStep' | 'howTo', code: string, under: string): string =>
    `<section class="step${alone ? ' alone' : ''}">
<h2>${alone ? '' : `<b>${String(number)}</b>`}${words(say(key))}</h2>
${also((each) => sayer(each, display)(key))}
<div class="qr">${code}</div>
${under}
</section>`
  const join =
    wifi === null
      ? ''
      : step(
          1,
          'joinStep',
          await qrCode(wifiCode(wifi)),
          `<p class="say"><bdi>${escape(wifi.ssid)}</bdi></p>${wifi.password === null ? '' : `<p class="less">${escape(say('password', { password: isolated(wifi.password) }))}</p>`}`,
        )
  const order = step(
    2,
    alone ? 'howTo' : 'orderStep',
    await qrCode(`${origin}/`),
    `<p class="say"><bdi dir="ltr">${escape(origin.replace('http://', ''))}</bdi></p>${hostName === null ? '' : `<p class="less"><bdi dir="ltr">${escape(hostName)}</bdi></p>`}
<p class="less">${words(sayPoster('code'))}</p>${also((each) => sayer(each, posterWords)('code'))}`,
  )
  const stay = (picture: string, told: (language: Language) => string): string =>
    `<div>${picture}<p>${words(told(first))}</p>${also(told)}</div>`
  return sheet({
    language: first,
    title: name,
    style,
    body: `<header>${cup}<span class="serif">${escape(name)}</span></header>
<h1>${words(say('howTo'))}</h1>
${also((each) => sayer(each, display)('howTo'))}
<div class="steps">${join}${order}</div>
<div class="stay">
${stay(wifiOn, (each) => sayer(each, display)('stay'))}
${stay(mobileOff, (each) => sayer(each, posterWords)('mobileData'))}
${stay(vpnOff, (each) => sayer(each, posterWords)('vpn'))}
</div>`,
  })
}
