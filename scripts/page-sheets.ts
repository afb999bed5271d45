// The sheets of docs/pages.md: the guest's screens side by side, in three languages and both directions. Called by take-screenshots.ts.
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Language } from '@pressobox/words'
import { displayScenes } from '../tests/scenes/display.ts'
import { phoneScenes } from '../tests/scenes/phone.ts'
import { openTheatre, type Surface } from '../tests/scenes/stage.ts'

const languages: readonly Language[] = ['en', 'ja', 'ar']

interface Sheet {
  readonly surface: Surface
  readonly names: readonly string[]
  readonly size: { readonly width: number; readonly height: number }
  /** Pictures beside each other, and how wide each is. */
  readonly columns: number
  readonly width: number
}

const sheets: readonly Sheet[] = [
  {
    surface: 'phone',
    names: ['welcome', 'choosing', 'drink', 'queued', 'making', 'ready', 'collected', 'journey'],
    size: { width: 390, height: 844 },
    columns: 8,
    width: 240,
  },
  {
    surface: 'display',
    names: ['settled', 'wifi', 'called', 'paused-until'],
    size: { width: 1280, height: 720 },
    columns: 2,
    width: 720,
  },
]

export async function pageSheets(browser: Browser, folder: string): Promise<void> {
  const scenes = [...phoneScenes, ...displayScenes]
  const theatre = await openTheatre(browser)
  for (const language of languages)
    for (const { surface, names, size, columns, width } of sheets) {
      const pictures: string[] = []
      for (const name of names) {
        const scene = scenes.find((each) => each.surface === surface && each.name === name)
        if (scene === undefined) throw new Error(`there is no scene ${surface} ${name}`)
        await theatre.play(scene, language, async (page) => {
          await page.setViewportSize(size)
          await page.waitForTimeout(300)
          const bytes = await page.screenshot({ type: 'jpeg', quality: 80, animations: 'disabled' })
          pictures.push(bytes.toString('base64'))
        })
      }
      await paste(browser, join(folder, `pages-${surface}-${language}.jpg`), pictures, columns, width)
    }
  await theatre.close()
}

/** Lays pictures side by side, as a browser does. */
async function paste(
  browser: Browser,
  path: string,
  pictures: readonly string[],
  columns: number,
  width: number,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: columns * (width + 8) + 8, height: 100 } })
  const images = pictures
    .map((bytes) => `<img width="${String(width)}" src="data:image/jpeg;base64,${bytes}">`)
    .join('')
  await page.setContent(
    `<body style="margin:0;padding:8px;background:#888;display:grid;gap:8px;grid-template-columns:repeat(${String(columns)},${String(width)}px)">${images}`,
  )
  await page.screenshot({ path, type: 'jpeg', quality: 72, fullPage: true })
  await page.close()
}
