// npm run screenshots: the pictures of the README; with -- sheets [surface] those of docs/pages.md. With -- FOLDER [surface] [scene,scene] [language]: every screen, in every size and language, to be looked at.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../tests/browsers.ts'
import { pageSheets } from './page-sheets.ts'
import { consoleScenes } from '../tests/scenes/console.ts'
import { displayScenes } from '../tests/scenes/display.ts'
import { kioskScenes } from '../tests/scenes/kiosk.ts'
import { phoneScenes } from '../tests/scenes/phone.ts'
import type { Language } from '@pressobox/words'
import { openTheatre, type Play, type Surface } from '../tests/scenes/stage.ts'

const pictures = join(import.meta.dirname, '..', 'docs', 'pictures')
const scenes = [...phoneScenes, ...displayScenes, ...consoleScenes, ...kioskScenes]
const languages: readonly Language[] = ['en', 'pt']

const sizes: Readonly<Record<Surface, readonly (readonly [number, number])[]>> = {
  phone: [
    [360, 640],
    [390, 844],
  ],
  display: [
    [1920, 1080],
    [1280, 720],
    [1080, 1920],
  ],
  console: [
    [1280, 800],
    [800, 480],
    [390, 844],
  ],
  kiosk: [
    [820, 1180],
    [1180, 820],
    [600, 960],
  ],
}

const shown: readonly (readonly [Surface, string, string])[] = [
  ['display', 'settled', 'display'],
  ['display', 'called', 'display-called'],
  ['console', 'some', 'console'],
  ['console', 'pin', 'console-pin'],
  ['console', 'tickets', 'console-ticket'],
  ['phone', 'welcome', 'phone-welcome'],
  ['phone', 'choosing', 'phone-menu'],
  ['phone', 'drink', 'phone-drink'],
  ['phone', 'queued', 'phone-queued'],
  ['phone', 'ready', 'phone-ready'],
]

/** After what moves has moved, as a photographer waits. */
async function photograph(page: Page, path: string): Promise<void> {
  await page.waitForTimeout(300)
  await page.screenshot({ path, animations: 'disabled' })
}

async function forReadme(browser: Browser): Promise<void> {
  await mkdir(pictures, { recursive: true })
  const theatre = await openTheatre(browser)
  for (const [surface, name, file] of shown) {
    const scene = scenes.find((each) => each.surface === surface && each.name === name)
    if (scene === undefined) throw new Error(`there is no scene ${surface} ${name}`)
    await theatre.play(scene, 'en', (page) => photograph(page, join(pictures, `${file}.png`)))
  }
  await inEachSize(theatre.play, pictures, 'console', 'rush')
  await theatre.close()
}

/** One screen in each size of its surface. */
async function inEachSize(play: Play, folder: string, surface: Surface, name: string): Promise<void> {
  const scene = scenes.find((each) => each.surface === surface && each.name === name)
  if (scene === undefined) throw new Error(`there is no scene ${surface} ${name}`)
  await play(scene, 'en', async (page) => {
    for (const [width, height] of sizes[surface]) {
      await page.setViewportSize({ width, height })
      await photograph(page, join(folder, `${surface}-${name}-${String(width)}x${String(height)}.png`))
    }
  })
}

async function everything(browser: Browser, words: readonly string[]): Promise<void> {
  const [folder = '', surface = '', names = '', only = ''] = words
  await mkdir(folder, { recursive: true })
  const theatre = await openTheatre(browser)
  for (const scene of scenes) {
    if (!scene.surface.startsWith(surface) || (names !== '' && !names.split(',').includes(scene.name))) continue
    for (const language of languages.filter((each) => only === '' || each === only))
      await theatre.play(scene, language, async (page) => {
        for (const [width, height] of sizes[scene.surface]) {
          await page.setViewportSize({ width, height })
          const file = `${scene.surface}-${scene.name}-${language}-${String(width)}x${String(height)}.png`
          await photograph(page, join(folder, file))
        }
      })
  }
  await theatre.close()
}

const words = process.argv.slice(2)
const browser = await openBrowser()
try {
  if (words.length === 0) await forReadme(browser)
  else if (words[0] === 'sheets') await pageSheets(browser, pictures, words[1])
  else await everything(browser, words)
} finally {
  await browser.close()
}
