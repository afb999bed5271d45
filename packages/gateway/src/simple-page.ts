import { directionOf, type Language } from '@pressobox/words'
import { escape } from './escape.ts'

/** A page of a heading and a few words, in the house's own look. */
export function simplePage(language: Language, title: string, main: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/styles/tokens.css">
<link rel="stylesheet" href="/styles/base.css">
<link rel="stylesheet" href="/styles/pieces.css">
<main class="few-words">
<h1>${escape(title)}</h1>
${main}
</main>
`
}
