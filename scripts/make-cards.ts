// Writes what a stand prints on ordinary paper. Started by npm run cards.
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { posterPage, setUpCard } from '@pressobox/gateway'
import { isLanguage, type Language } from '@pressobox/words'
import { z } from 'zod'
import { openBrowser } from '../tests/browsers.ts'

const usage = `npm run cards -- [options]
  --out DIR             where they go (dist/cards)
  --downloads URL       where the image is to be found
  --name NAME           for a poster: what the stand is called,
  --origin URL          its address for phones, as http://10.55.0.1,
  --languages A,B,C     its languages, three at most (en),
  --wifi NAME           its Wi-Fi,
  --wifi-password WORD  and that one's password`

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist/cards' },
    downloads: { type: 'string', default: 'https://example.org/pressobox/releases' },
    name: { type: 'string', default: 'Pressobox' },
    origin: { type: 'string' },
    languages: { type: 'string', default: 'en' },
    wifi: { type: 'string' },
    'wifi-password': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(usage)
else await make()

async function make(): Promise<void> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(import.meta.dirname, '..', 'package.json'), 'utf8')))
  const pages = new Map<string, string>()
  // The languages that staff are spoken to in.
  for (const language of ['en', 'pt'] as const)
    pages.set(`set-up.${language}`, await setUpCard({ language, version, downloads: values.downloads }))
  if (values.origin !== undefined) pages.set('poster', await poster(values.origin))
  await mkdir(values.out, { recursive: true })
  for (const [name, page] of pages) await writeFile(join(values.out, `${name}.html`), page)
  await asPdf([...pages.keys()])
}

function poster(origin: string): Promise<string> {
  const languages = values.languages.split(',').filter((text): text is Language => isLanguage(text))
  const password = values['wifi-password'] ?? null
  const wifi = values.wifi === undefined ? null : { ssid: values.wifi, password, hidden: false }
  return posterPage({ name: values.name, languages, wifi, origin: origin.replace(/\/$/, ''), hostName: null })
}

/** By Chromium, where it is; any browser prints the pages as well. */
async function asPdf(names: readonly string[]): Promise<void> {
  const files = names.map((name) => join(values.out, `${name}.html`))
  if (!existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium')) {
    console.log(`${files.join('\n')}\nThere is no Chromium here for PDF: print these pages from any browser, on A4.`)
    return
  }
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    for (const file of files) {
      await page.goto(pathToFileURL(file).href)
      await page.pdf({ path: file.replace(/html$/, 'pdf'), format: 'A4', printBackground: true })
      console.log(file.replace(/html$/, 'pdf'))
    }
  } finally {
    await browser.close()
  }
}
