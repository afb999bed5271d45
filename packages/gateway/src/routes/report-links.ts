import { sayer, type Language } from '@pressobox/words'
import { reportWords } from '@pressobox/words/report'
import { z } from 'zod'
import { stateOf } from '../ask.ts'
import { escape } from '../escape.ts'
import { No } from '../no.ts'
import { filesOf, reportFor, reportName } from '../reporting.ts'
import { ok, type Reply } from '../reply.ts'
import { asking, taking, type Route } from '../route.ts'
import { simplePage } from '../simple-page.ts'
import { days } from '../span.ts'

const body = z.strictObject({ event: z.string().max(40).optional(), ...days })

/** A report that leaves the box: to a stick, or once to the phone that scans a code. */
export const reportLinkRoutes: readonly Route[] = [
  taking({
    method: 'post',
    path: '/api/saving/report',
    who: 'staff',
    factless: true,
    gives: 'The names of the two files that are on the stick now; it may be pulled out',
    body,
    handle: async ({ house, language }, span) => {
      const { html, csv } = filesOf(house, await reportFor(house, span), language)
      const name = reportName(house, span)
      if (!(await house.parts.upkeep.saveFiles({ [`${name}.html`]: html, [`${name}.csv`]: csv })))
        throw new No('stick.missing')
      return ok({ names: [`${name}.html`, `${name}.csv`] })
    },
  }),
  taking({
    method: 'post',
    path: '/api/report-links',
    who: 'staff',
    status: 201,
    factless: true,
    gives: 'An address that gives the report once, within ten minutes, to whoever opens it',
    body,
    handle: (ask, { event = stateOf(ask).eventId, ...span }) => {
      const report = { span: { event, ...span }, language: ask.language }
      const { token, lastsMs } = ask.house.reportLinks.open(report, performance.now())
      return { status: 201, json: { url: `${ask.house.parts.origin()}/report/${token}`, lastsMs } }
    },
  }),
  asking({
    method: 'get',
    path: '/report/:token',
    who: 'anyone',
    type: 'text/html',
    gives: 'A page with a button that fetches the report: looking at it uses nothing up',
    handle: ({ house, language, params }) => {
      const valid = house.reportLinks.has(params['token'] ?? '', performance.now())
      return page(language, valid)
    },
  }),
  asking({
    method: 'post',
    path: '/report/:token',
    who: 'anyone',
    type: 'text/html',
    gives: 'The report as a file, once',
    handle: async ({ house, language, params }) => {
      const asked = house.reportLinks.take(params['token'] ?? '', performance.now())
      if (asked === null) return page(language, false)
      const { html } = filesOf(house, await reportFor(house, asked.span), asked.language)
      const name = `${reportName(house, asked.span)}.html`
      return { status: 200, body: { type: 'text/html; charset=utf-8', content: html, name } }
    },
  }),
]

function page(language: Language, valid: boolean): Reply {
  const say = sayer(language, reportWords)
  const text = valid
    ? `<p>${escape(say('linkText'))}</p><form method="post"><button class="button" type="submit">${escape(say('linkOpen'))}</button></form>`
    : `<p>${escape(say('linkGone'))}</p>`
  const content = simplePage(language, say('linkTitle'), text)
  return { status: valid ? 200 : 410, body: { type: 'text/html; charset=utf-8', content } }
}
