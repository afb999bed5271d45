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
<style>body{font:1.125rem/1.5 system-ui,sans-serif;color:#2b211b;background:#f8f3ec;max-width:32rem;margin:20vh auto;padding:0 1.5rem}a{color:inherit}</style>
<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<p><a href="/">${escaped(home)}</a></p>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
