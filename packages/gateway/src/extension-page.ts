import type { ExtensionView } from '@pressobox/protocol'
import { sayer, type Language } from '@pressobox/words'
import { extensionWords } from '@pressobox/words/extensions'
import { escape } from './escape.ts'

/** The page of an extension: the fields that it filled in, as text and nothing else. It asks again by itself. */
export function extensionPage(
  { title, description, running }: Pick<ExtensionView, 'title' | 'description' | 'running'>,
  fields: Readonly<Record<string, string>>,
  language: Language,
): string {
  const say = sayer(language, extensionWords)
  const rows = Object.entries(fields).map(
    ([field, value]) => `<dt>${escape(field)}</dt><dd class="figures">${escape(value)}</dd>`,
  )
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="10">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/styles/tokens.css">
<link rel="stylesheet" href="/styles/base.css">
<link rel="stylesheet" href="/static/extension.css">
</head>
<body>
<main class="page">
<h1>${escape(title)}</h1>
<p class="muted">${escape(description)}</p>
${running ? '' : `<p role="status">${escape(say('off'))}</p>`}
${rows.length === 0 ? `<p class="muted">${escape(say('nothingYet'))}</p>` : `<dl class="card">${rows.join('')}</dl>`}
</main>
</body>
</html>
`
}
