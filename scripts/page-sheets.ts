// The sheets of docs/pages.md: every screen of guests and of the room side by side, in three languages and both directions, each in two sizes. Called by take-screenshots.ts.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Language } from '@pressobox/words'
import { displayScenes } from '../tests/scenes/display.ts'
import { phoneScenes } from '../tests/scenes/phone.ts'
import { openTheatre, type Scene } from '../tests/scenes/stage.ts'

const languages: readonly Language[] = ['en', 'ja', 'ar']

interface Sheet {
  readonly name: string
  readonly scenes: readonly Scene[]
  readonly size: { readonly width: number; readonly height: number }
  /** Pictures beside each other, and how wide each is. */
  readonly columns: number
  readonly width: number
}

const sheets: readonly Sheet[] = [
  { name: 'phone', scenes: phoneScenes, size: { width: 390, height: 844 }, columns: 9, width: 195 },
  { name: 'small-phone', scenes: phoneScenes, size: { width: 360, height: 640 }, columns: 9, width: 180 },
  { name: 'display', scenes: displayScenes, size: { width: 1920, height: 1080 }, columns: 4, width: 480 },
  { name: 'tall-display', scenes: displayScenes, size: { width: 1080, height: 1920 }, columns: 8, width: 270 },
]

/** `surface`: those of one surface alone; all where it is empty. */
export async function pageSheets(browser: Browser, folder: string, surface = ''): Promise<void> {
  const theatre = await openTheatre(browser)
  for (const language of languages) {
    const pictures = new Map<Sheet, string[]>(
      sheets.filter(({ name }) => name.endsWith(surface)).map((sheet) => [sheet, []]),
    )
    for (const scene of [...phoneScenes, ...displayScenes].filter((each) => each.surface.endsWith(surface)))
      await theatre.play(scene, language, async (page) => {
        for (const [sheet, taken] of pictures) {
          if (!sheet.scenes.includes(scene)) continue
          await page.setViewportSize(sheet.size)
          await page.waitForTimeout(300)
          const bytes = await page.screenshot({ type: 'jpeg', quality: 80, animations: 'disabled' })
          taken.push(
            `<figure><img src="data:image/jpeg;base64,${bytes.toString('base64')}"><figcaption>${scene.name}</figcaption></figure>`,
          )
        }
      })
    for (const [sheet, taken] of pictures)
      await paste(browser, join(folder, `pages-${sheet.name}-${language}.webp`), sheet, taken)
  }
  await theatre.close()
}

/** Lays pictures side by side, as a browser does; in WebP, which playwright does not take and the browser does. */
async function paste(browser: Browser, path: string, sheet: Sheet, pictures: readonly string[]): Promise<void> {
  const { columns, width } = sheet
  const page = await browser.newPage({ viewport: { width: columns * (width + 8) + 8, height: 100 } })
  await page.setContent(`<style>
    body { margin: 0; padding: 8px; background: #777; display: grid; gap: 8px; grid-template-columns: repeat(${String(columns)}, ${String(width)}px) }
    figure { margin: 0; font: 12px sans-serif; color: #fff }
    img { display: block; width: 100% }
  </style>${pictures.join('')}`)
  const wire = await page.context().newCDPSession(page)
  const { data } = await wire.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    captureBeyondViewport: true,
    clip: { ...(await page.evaluate(sizeOf)), x: 0, y: 0, scale: 1 },
  })
  await writeFile(path, Buffer.from(data, 'base64'))
  await page.close()
}

function sizeOf(): { readonly width: number; readonly height: number } {
  const { scrollWidth: width, scrollHeight: height } = document.documentElement
  return { width, height }
}
