import type { Count, Report } from '@pressobox/figures'
import { directionOf, sayer, type Language } from '@pressobox/words'
import { reportWords } from '@pressobox/words/report'
import { escape } from './escape.ts'

type Say = ReturnType<typeof sayer<keyof typeof reportWords.en>>

interface Reader {
  readonly language: Language
  readonly timeZone: string
}

const style = `
body{font:16px/1.5 system-ui,sans-serif;color:#2b211b;background:#fdfaf6;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:2rem;margin:0}h2{margin:2rem 0 .5rem;font-size:1.2rem}p{margin:.25rem 0}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.35rem .5rem;border-top:1px solid #e5dbd0}
td.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap;width:5rem}
td.bar{width:45%}td.bar div{background:#b8793f;height:.8rem;border-radius:.2rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.big{font-size:3rem;font-weight:700;line-height:1.1;margin:1rem 0}`

/** The report as one file that can be sent on and printed: nothing in it is loaded from anywhere, and it has no names. */
export function reportPage(report: Report, { language, timeZone }: Reader): string {
  const say = sayer(language, reportWords)
  const time = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  const shown = (at: number | null, otherwise: 'beginning' | 'now'): string =>
    at === null ? say(otherwise) : time.format(at)
  const { funnel, hours, missed, remade } = report
  const steps = (['loaded', 'scanned', 'placed', 'ready', 'collected'] as const).map((step) => ({
    name: say(step),
    count: funnel[step],
  }))
  const care = [
    { name: say('missed'), count: missed },
    { name: say('remade'), count: remade },
  ]
  const title = escape(say('title', { event: report.eventId }))
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head>
<body>
<h1>${title}</h1>
<p>${escape(say('span', { from: shown(report.from, 'beginning'), to: shown(report.to, 'now') }))}</p>
<p class="big">${escape(say('made', { count: funnel.ready }))}</p>
${table(say('funnel'), steps, say)}
${waits(report, say)}
${table(
  say('promised'),
  (['early', 'kept', 'late'] as const).map((came) => ({
    name: say(came),
    count: report.promised.find(({ name }) => name === came)?.count ?? 0,
  })),
  say,
)}
${table(
  say('hours'),
  hours.map(({ name, count }) => ({ name: time.format(Date.parse(name)), count })),
  say,
)}
${table(say('drinks'), report.drinks, say)}
${table(say('modifiers'), report.modifiers, say)}
${table(say('baristas'), report.baristas, say)}
${table(say('unmade'), [...report.endedUnmade, ...care], say)}
${table(say('refused'), report.refused, say)}
</body>
</html>
`
}

function waits({ wait }: Report, say: Say): string {
  if (wait === null) return ''
  const minutes = (seconds: number): string => escape(say('minutes', { minutes: (seconds / 60).toFixed(1) }))
  const rows = [
    [say('half'), wait.p50],
    [say('most'), wait.p95],
    [say('longest'), wait.most],
  ] as const
  return `<h2>${escape(say('waits'))}</h2>
<table>${rows.map(([name, seconds]) => `<tr><td>${escape(name)}</td><td class="n">${minutes(seconds)}</td></tr>`).join('')}</table>`
}

function table(title: string, counts: readonly Count[], say: Say): string {
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const row = ({ name, count }: Count): string =>
    `<tr><td>${escape(name)}</td><td class="n">${String(count)}</td><td class="bar"><div style="width:${((100 * count) / most).toFixed(1)}%"></div></td></tr>`
  const rows = counts.map(row).join('\n')
  const head = `<tr><th>${escape(say('what'))}</th><th>${escape(say('count'))}</th><th></th></tr>`
  return `<h2>${escape(title)}</h2>
${counts.length === 0 ? `<p>${escape(say('none'))}</p>` : `<table>${head}\n${rows}</table>`}`
}
