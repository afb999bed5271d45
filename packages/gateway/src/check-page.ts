import { wayOf } from '@pressobox/discovery'
import { sayer } from '@pressobox/words'
import { checkWords } from '@pressobox/words/check'
import type { Express } from 'express'
import { stateOf, type House } from './ask.ts'
import { asked } from './asked.ts'
import { escape } from './escape.ts'
import { simplePage } from './simple-page.ts'

/** A phone opens it to try whether it reaches the box: that it does it says without a script, the rest a small one finds out. */
export function checkPage(app: Express, house: House): void {
  app.get('/check', (request, response) => {
    const ask = asked(house, house.people.of(request.headers.cookie), request, response)
    const remote = request.socket.remoteAddress ?? ''
    const from = remote.replace(/^::ffff:/i, '')
    const address = request.headers.host ?? ''
    const way = wayOf(remote)
    const at = new Date(house.stand.moment().wall).toISOString()
    const id = house.phoneChecks.reached(ask.customer.device, { at, address, way })
    const say = sayer(ask.language, checkWords)
    // The script puts the number into the sentence.
    const ms = '{ms}'
    const main = `<p>${escape(say('reached', { name: stateOf(ask).config.name ?? 'Pressobox', address }))}</p>
<p>${escape(say(way, { from }))}</p>
<p id="found" role="status" data-id="${id}" data-works="${escape(say('works', { ms }))}" data-fails="${escape(say('fails', { ms }))}" data-mobile="${escape(say('mobile'))}"><noscript>${escape(say('noScript'))}</noscript></p>
<p id="trying" hidden>${escape(say('trying'))}</p>
<p><a class="button" href="/">${escape(say('menu'))}</a></p>
<script src="/static/check.js" defer></script>`
    response.setHeader('cache-control', 'no-store')
    response.type('text/html').send(simplePage(ask.language, say('title'), main))
  })
}
