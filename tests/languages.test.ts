import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBar, type Bar } from './a-bar.ts'
import { pin } from './a-box.ts'
import { counter, enterPin, openBrowser, television } from './browsers.ts'

let browser: Browser
let bar: Bar
beforeAll(async () => {
  browser = await openBrowser()
  bar = await openBar()
})
afterAll(async () => {
  await browser.close()
  await bar.close()
})

it('a console speaks the language that was chosen at it from then on, and fetches the words of no other', async () => {
  const page = await (await counter(browser)).newPage()
  const words: string[] = []
  page.on('request', (request) => {
    const file = /\/assets\/(staff-[\w-]+)\.js$/.exec(request.url())?.[1]
    if (file !== undefined) words.push(file)
  })
  await page.goto(`${bar.box.origin}/console`)
  const choice = page.getByLabel('Language of this console')
  await choice.selectOption('de')
  await page.locator('html[lang="de"] .pin').waitFor()
  await page.goto(`${bar.box.origin}/console`)
  await enterPin(page, pin)
  await page.getByRole('heading', { name: 'In Arbeit' }).waitFor()
  expect([words.length, new Set(words).size]).toEqual([3, 2])
  await page.goto(`${bar.box.origin}/console?language=ar`)
  await page.locator('html[lang="ar"][dir="rtl"] .lane').first().waitFor()
  await page.context().close()
})

it('a display speaks as the stand does, whatever its television is set to, and follows when that changes', async () => {
  const page = await (await television(browser)).newPage()
  await bar.manager.patchConfig({ language: 'fr' })
  await page.goto(`${bar.box.origin}/display`)
  await page.locator('html[lang="fr"] .pair').waitFor()
  await enterPin(page, pin)
  await page.locator('.display').waitFor()
  await bar.manager.patchConfig({ language: 'ja' })
  await page.locator('html[lang="ja"] .display').waitFor()
  await page.goto(`${bar.box.origin}/display?language=it`)
  await page.locator('html[lang="it"] .display').waitFor()
  await page.context().close()
})
