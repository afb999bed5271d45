import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pin } from './a-box.ts'
import { enterPin, openBrowser } from './browsers.ts'
import { play, type Scene, type Stage } from './scenes/stage.ts'

const scene = (surface: Scene['surface'], show: Scene['show']): Scene => ({ name: 'keys', surface, show })

/** Tab until what has the focus says so, as somebody does who cannot see a pointer. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement instanceof HTMLInputElement
        ? (activeElement.labels?.[0]?.textContent ?? '')
        : (activeElement?.textContent ?? '')
    })
    if (name.test(text)) return
  }
  throw new Error(`no Tab leads to ${String(name)}`)
}

async function choosing({ box, page, code }: Stage): Promise<void> {
  await page.goto(`${box.origin}/?c=${await code()}`)
  await page.locator('[data-screen="choosing"]').waitFor()
}

describe('without a pointer', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it('a guest orders, asks to cancel, and is back where the question came from', async () => {
    await play(browser, scene('phone', choosing), 'en', async (page) => {
      await tabTo(page, /^Flat White/)
      await page.keyboard.press('Enter')
      // Before the app is alive the card is a link to a page of its own.
      await page.getByRole('button', { name: 'Order Flat White' }).waitFor()
      await tabTo(page, /^Regular/)
      await page.keyboard.press('ArrowDown')
      await tabTo(page, /^Order Flat White$/)
      await page.keyboard.press('Enter')
      await page.locator('[data-screen="queued"]').getByText('Oat').waitFor()
      await tabTo(page, /^Cancel my order$/)
      await page.keyboard.press('Enter')
      await page.locator('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel my order')
    })
  })

  it('a barista comes in, makes an order and takes it back', async () => {
    const show = async ({ box, manager, page }: Stage): Promise<void> => {
      await manager.walkUp({ drink: 'americano', modifiers: [] })
      await page.goto(`${box.origin}/console`)
      await page.locator('.pin-pad').waitFor()
      await page.keyboard.type(pin)
      await page.keyboard.press('Enter')
      await page.locator('.lane.queued .slip').waitFor()
    }
    await play(browser, scene('console', show), 'en', async (page) => {
      await tabTo(page, /^Make$/)
      await page.keyboard.press('Enter')
      await page.locator('.lane.making .slip').waitFor()
      await tabTo(page, /^Undo$/)
      await page.keyboard.press('Enter')
      await page.locator('.lane.queued .slip').waitFor()
    })
  })
})

describe('the pages', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it('land on the right step after a reload, also after the code changed, and with a storage that is refused', async () => {
    const refused = scene('phone', async (stage) => {
      await stage.page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new Error('refused')
          },
        })
      })
      await choosing(stage)
      await stage.page.getByRole('button', { name: 'Flat White' }).click()
      await stage.manager.newCode()
    })
    await play(browser, refused, 'en', async (page) => {
      await page.reload()
      await page.getByRole('button', { name: 'Order Flat White' }).waitFor()
      await page.goBack()
      await page.getByRole('heading', { name: 'What would you like?' }).waitFor()
      expect(new URL(page.url()).pathname).toMatch(/^\/o\/[\w-]{21}/)
    })
  })

  it('let a queued drink be changed, with the same number', async () => {
    await play(browser, scene('phone', choosing), 'en', async (page) => {
      await page.getByRole('button', { name: 'Flat White' }).click()
      await page.getByRole('button', { name: 'Order Flat White' }).click()
      await page.getByRole('button', { name: 'Change the drink' }).click()
      await page.getByRole('button', { name: 'Americano' }).click()
      await page.getByRole('button', { name: 'Change to Americano' }).click()
      await page.locator('[data-screen="queued"]').getByText('Americano').waitFor()
      expect([await page.locator('.number').textContent(), await page.title()]).toEqual(['1', '1 · in the queue'])
    })
  })

  it('pair a display by the code that it shows', async () => {
    const unpaired = scene('display', async ({ box, page }) => {
      await page.goto(`${box.origin}/display`)
      await page.locator('.pair-code', { hasText: /\w{6}/ }).waitFor()
    })
    await play(browser, unpaired, 'en', async (page) => {
      const code = (await page.locator('.pair-code').textContent()) ?? ''
      const desk = await browser.newPage()
      await desk.goto(new URL('/console', page.url()).href)
      await enterPin(desk, pin)
      await desk.getByRole('button', { name: 'More' }).click()
      await desk.getByRole('button', { name: 'Connect a display' }).click()
      for (const key of code) await desk.getByRole('button', { name: key, exact: true }).click()
      await desk.getByRole('button', { name: 'Connect', exact: true }).click()
      await desk.getByText('It is connected').waitFor()
      await page.locator('.display').waitFor()
      await desk.close()
    })
  })
})
