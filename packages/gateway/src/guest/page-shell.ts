import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directionOf, type Language } from '@pressobox/words'
import { escape } from '../escape.ts'
import { No } from '../no.ts'
import { scanScript } from '../scan-script.ts'

interface Filling {
  readonly language: Language
  readonly title: string
  /** What the page is made of; it travels in the page. */
  readonly data: unknown
  /** The first paint; empty where the browser paints alone. */
  readonly painted: string
  /** The page begins with a scan: the app comes after it, so that nothing is in the way of the menu. */
  readonly scans: boolean
  /** Seconds after which a browser without JavaScript loads this page again; null for a page that is being filled in. */
  readonly again: number | null
}

const appScript = /<script type="module"[^>]*src="(\/assets\/[\w.-]+\.js)"[^>]*><\/script>/
const styleLink = /<link rel="stylesheet"[^>]*href="\/(assets\/[\w.-]+\.css)"[^>]*>/

/** A built page, to be filled with its language, its data and its first paint. */
export class PageShell {
  #folder: string
  #built = ''
  #whole = ''

  constructor(folder: string) {
    this.#folder = folder
  }

  async filled({ language, title, data, painted, scans, again }: Filling): Promise<string> {
    const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
    const seconds = again === null ? '' : String(again)
    const shell = await this.#shell()
    const app = scans ? appScript.exec(shell)?.[1] : undefined
    return (app === undefined ? shell : shell.replace(appScript, ''))
      .replace(/<html[^>]*>/, `<html lang="${language}" dir="${directionOf(language)}">`)
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escape(title)}</title>`)
      .replace(
        '</head>',
        again === null ? '</head>' : `<noscript><meta http-equiv="refresh" content="${seconds}"></noscript>\n</head>`,
      )
      .replace(
        '<div id="root"></div>',
        () => `<div id="root"${again === null ? '' : ` data-again="${seconds}"`}>${painted}</div>
<script type="application/json" id="page">${json}</script>${
          app === undefined ? '' : `\n<script data-app="${app}">${scanScript.text}</script>`
        }`,
      )
  }

  /** The page with its styles in it: on a slow network a first paint does not wait for a second answer. */
  async #shell(): Promise<string> {
    const built = await readFile(join(this.#folder, 'index.html'), 'utf8').catch(() => null)
    if (built === null) throw new No('path.unknown')
    if (built === this.#built) return this.#whole
    const file = styleLink.exec(built)?.[1]
    const styles = file === undefined ? null : await readFile(join(this.#folder, file), 'utf8').catch(() => null)
    this.#whole = styles === null ? built : built.replace(styleLink, () => `<style>${styles}</style>`)
    this.#built = built
    return this.#whole
  }
}
