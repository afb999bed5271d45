import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browsers.ts'
import { consoleScenes } from './scenes/console.ts'
import { displayScenes } from './scenes/display.ts'
import { fingerFaults } from './scenes/fingers.ts'
import { kioskScenes } from './scenes/kiosk.ts'
import { phoneScenes } from './scenes/phone.ts'
import { openTheatre, type Scene } from './scenes/stage.ts'

const lanes = 2
/** The small one: a page takes longer to read axe than to be looked through by it. */
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Found {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[] }[]
}

/** What axe finds wrong on a page, as `rule: selector`. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate<readonly Found[]>(
    'axe.run({ resultTypes: ["violations"] }).then((found) => found.violations)',
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

describe('axe finds nothing, and a wet finger hits what it may touch,', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  const check = async (scenes: readonly Scene[]): Promise<readonly string[]> => {
    const waiting = [...scenes]
    const faults: string[] = []
    const work = async (): Promise<void> => {
      const theatre = await openTheatre(browser)
      for (let scene = waiting.shift(); scene !== undefined; scene = waiting.shift()) {
        const { name, surface } = scene
        await theatre.play(scene, 'en', async (page) => {
          const found = await faultsOf(page)
          const missed = surface === 'console' ? await fingerFaults(page) : []
          faults.push(...[...found, ...missed].map((fault) => `${name}: ${fault}`))
        })
      }
      await theatre.close()
    }
    await Promise.all(Array.from({ length: lanes }, work))
    return faults
  }

  it.each([
    ['phone', phoneScenes],
    ['display', displayScenes],
    ['console', consoleScenes],
    ['kiosk', kioskScenes],
  ] as const)('on any screen of the %s', { timeout: 600_000 }, async (_surface, scenes) => {
    expect(await check(scenes)).toEqual([])
  })
})
