import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '@pressobox/words'
import { openBrowser } from './browsers.ts'
import { lowNumbers, tabbed, unreadable } from './laid-out.ts'
import { displayScenes } from './scenes/display.ts'
import { kioskScenes } from './scenes/kiosk.ts'
import { phoneScenes } from './scenes/phone.ts'
import { openTheatre, type Scene, type Theatre } from './scenes/stage.ts'

interface Size {
  readonly width: number
  readonly height: number
}

interface Looked {
  readonly scenes: readonly Scene[]
  readonly sizes: readonly Size[]
  readonly languages?: readonly Language[]
  readonly look: (page: Page) => Promise<readonly string[]>
}

const named = (scenes: readonly Scene[], names: string): readonly Scene[] =>
  scenes.filter(({ name }) => names.split(' ').includes(name))

/** From 720 lines to 4K, on end and lying. */
const screens = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 720, height: 1280 },
  { width: 3840, height: 2160 },
  { width: 2160, height: 3840 },
]
const phones = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
]
/** A tablet of 820 by 1180 whose browser is zoomed to 200 %. */
const zoomed = { width: 410, height: 590 }

/** Text at 200 %, as a guest sets it in the browser, in the middle of what was on the page. */
const doubled = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '212.5%'
  })

/** What looks at its own size has done so, and what came of it is painted. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
      ),
  )

describe('nothing is cut off and no words run into others', () => {
  let browser: Browser
  let theatre: Theatre
  beforeAll(async () => {
    browser = await openBrowser()
    theatre = await openTheatre(browser)
  })
  afterAll(async () => {
    await theatre.close()
    await browser.close()
  })

  const faultsOf = async ({ scenes, sizes, languages = ['en'], look }: Looked): Promise<readonly string[]> => {
    const faults: string[] = []
    for (const scene of scenes)
      for (const language of languages)
        await theatre.play(scene, language, async (page) => {
          for (const size of sizes) {
            await page.setViewportSize(size)
            await settled(page)
            const found = await look(page)
            faults.push(...found.map((fault) => `${scene.name} ${language} ${String(size.width)}: ${fault}`))
          }
        })
    return faults
  }

  it(
    'on a display, whatever stands on it at once, lying or upright, in each direction; and each number holds 8 % of its height',
    { timeout: 900_000 },
    async () => {
      const scenes = named(displayScenes, 'code wifi-full wifi-busy busy')
      const look = async (page: Page) => {
        await page.locator('.called-number').first().waitFor()
        return [...(await unreadable(page, { whole: true })), ...(await lowNumbers(page))]
      }
      expect(await faultsOf({ scenes, sizes: screens, languages: ['en', 'ja', 'ar'], look })).toEqual([])
    },
  )

  it('on a phone at 200 % text, where every step is reached by Tab, and seen', { timeout: 600_000 }, async () => {
    const scenes = named(phoneScenes, 'welcome drink cancel-question queued ready collected journey find')
    const look = async (page: Page) => {
      await doubled(page)
      return [...(await unreadable(page, { whole: false })), ...(await tabbed(page)).faults]
    }
    expect(await faultsOf({ scenes, sizes: phones, languages: ['de', 'ar'], look })).toEqual([])
  })

  it('on a kiosk at 200 %, where every step is reached by Tab, and seen', { timeout: 600_000 }, async () => {
    const look = async (page: Page) => [...(await unreadable(page, { whole: false })), ...(await tabbed(page)).faults]
    expect(await faultsOf({ scenes: named(kioskScenes, 'start menu drink placed'), sizes: [zoomed], look })).toEqual([])
  })
})
