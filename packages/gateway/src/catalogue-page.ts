import { catalogue, source, type CatalogueEvent, type Envelope } from '@pressobox/events'
import { sayer, type Language } from '@pressobox/words'
import { catalogueWords } from '@pressobox/words/catalogue'
import { escape } from './escape.ts'

type Say = ReturnType<typeof sayer<keyof typeof catalogueWords.en>>

interface Page {
  readonly language: Language
  /** The last event of each type, for staff; null for anybody else. */
  readonly last: ReadonlyMap<string, Envelope> | null
}

/** The catalogue to read: whole without a script; a script adds the search, the copying and what was seen last. */
export function cataloguePage({ language, last }: Page): string {
  const say = sayer(language, catalogueWords)
  const { events } = catalogue(language)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(say('title'))}</title>
<link rel="stylesheet" href="/styles/tokens.css">
<link rel="stylesheet" href="/styles/base.css">
<link rel="stylesheet" href="/static/catalogue.css">
<script src="/static/catalogue.js" defer></script>
</head>
<body>
<main data-copied="${escape(say('copied'))}"${last === null ? '' : ' data-live'}>
<header>
<h1>${escape(say('title'))}</h1>
<p>${escape(say('lead'))}</p>
<p class="muted">${escape(say('count', { count: events.length }))} · <code>${source}</code> · <a href="/api/catalogue">${escape(say('machine'))}</a></p>
<label class="search" hidden><span class="unseen">${escape(say('search'))}</span><input class="field" type="search" placeholder="${escape(say('search'))}"></label>
<p class="none" role="status" hidden>${escape(say('none'))}</p>
</header>
${events.map((event) => article(event, say, last)).join('\n')}
</main>
</body>
</html>
`
}

function article(event: CatalogueEvent, say: Say, last: Page['last']): string {
  const { type, description, producer, consumers, message, version, aliases, primaryOf, schema, example } = event
  const rule = { source: [source], 'detail-type': [type] }
  const rows: readonly (readonly [string, string])[] = [
    [say('message'), `<q>${escape(message)}</q>`],
    [say('producer'), escape(producer)],
    [say('consumers'), escape(consumers.join(', '))],
    ...(aliases.length === 0 ? [] : [[say('aliases'), codes(aliases)] as const]),
    ...(primaryOf.length === 0 ? [] : [[say('primary'), codes(primaryOf)] as const]),
    [say('version'), String(version)],
  ]
  return `<article class="card" id="${escape(type)}">
<h2><a href="#${encodeURIComponent(type)}">${escape(type)}</a></h2>
<p>${escape(description)}</p>
<dl>${rows.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${value}</dd>`).join('')}</dl>
${last === null ? '' : seen(last.get(type) ?? null, say)}
<details><summary>${escape(say('rule'))}</summary>${json(rule)}<button class="button quiet" type="button" hidden>${escape(say('copy'))}</button></details>
<details><summary>${escape(say('example'))}</summary>${json(example)}</details>
<details><summary>${escape(say('schema'))}</summary>${json(schema)}</details>
</article>`
}

function seen(event: Envelope | null, say: Say): string {
  const when = event === null ? escape(say('never')) : `<time datetime="${event.time}">${event.time}</time>`
  return `<details class="last"><summary>${escape(say('last'))}: <span>${when}</span></summary>${event === null ? '<pre></pre>' : json(event)}</details>`
}

function codes(names: readonly string[]): string {
  return names.map((name) => `<code>${escape(name)}</code>`).join(' ')
}

function json(value: unknown): string {
  return `<pre tabindex="0">${escape(JSON.stringify(value, null, 2))}</pre>`
}
