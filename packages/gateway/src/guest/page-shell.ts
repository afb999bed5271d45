import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directionOf, type Language } from '@pressobox/words'
import { escape } from '../escape.ts'
import { No } from '../no.ts'

interface Filling {
  readonly language: Language
  readonly title: string
  /** What the page is made of; it travels in the page. */
  readonly data: unknown
  /** The first paint; empty where the browser paints alone. */
  readonly painted: string
  /** Seconds after which a browser without JavaScript loads this page again; null for a page that is being filled in. */
  readonly again: number | null
}

/** A built page with its language, its data and its first paint. */
export async function filledPage(folder: string, filling: Filling): Promise<string> {
  const { language, title, data, painted, again } = filling
  const built = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null)
  if (built === null) throw new No('path.unknown')
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
  const refresh =
    again === null ? '' : `<noscript><meta http-equiv="refresh" content="${String(again)}"></noscript>\n</head>`
  return built
    .replace(/<html[^>]*>/, `<html lang="${language}" dir="${directionOf(language)}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escape(title)}</title>`)
    .replace('</head>', refresh === '' ? '</head>' : refresh)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root"${again === null ? '' : ` data-again="${String(again)}"`}>${painted}</div>
<script type="application/json" id="page">${json}</script>`,
    )
}
