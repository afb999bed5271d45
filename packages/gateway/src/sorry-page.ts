import type { Problem } from '@pressobox/protocol'
import { sayer, type Language } from '@pressobox/words'
import { problems } from '@pressobox/words/problems'
import { escape } from './escape.ts'
import { simplePage } from './simple-page.ts'

/** A problem as a page, for a browser that asked for one. */
export function sorryPage({ title, detail }: Problem, language: Language): string {
  const home = sayer(language, problems)('home')
  return simplePage(
    language,
    title,
    `<p>${escape(detail)}</p>
<p><a class="button quiet" href="/">${escape(home)}</a></p>`,
  )
}
