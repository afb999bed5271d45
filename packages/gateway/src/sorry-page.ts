import type { Problem } from '@pressobox/protocol'
import { sayer, type Language } from '@pressobox/words'
import { problems } from '@pressobox/words/problems'
import { escape } from './escape.ts'

/** A problem as a page, for a browser that asked for one. */
export function sorryPage({ title, detail }: Problem, language: Language): string {
  const home = sayer(language, problems)('home')
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/styles/tokens.css">
<link rel="stylesheet" href="/styles/base.css">
<main class="page centre">
<h1>${escape(title)}</h1>
<p>${escape(detail)}</p>
<p><a class="button quiet" href="/">${escape(home)}</a></p>
</main>
`
}
