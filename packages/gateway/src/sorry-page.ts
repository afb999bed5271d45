import type { Problem } from '@pressobox/protocol'
import { sayer, type Language } from '@pressobox/words'
import { problems } from '@pressobox/words/problems'

/** A problem as a page, for a browser that asked for one. */
export function sorryPage({ title, detail }: Problem, language: Language): string {
  const home = sayer(language, problems)('home')
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/styles/tokens.css">
<link rel="stylesheet" href="/styles/base.css">
<main class="page centre">
<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<p><a class="button quiet" href="/">${escaped(home)}</a></p>
</main>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
