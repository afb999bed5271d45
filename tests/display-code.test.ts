import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBar, type Bar } from './a-bar.ts'
import { pin } from './a-box.ts'
import { enterPin, openBrowser, readCode, television } from './browsers.ts'

let browser: Browser
let bar: Bar
let display: Page
beforeAll(async () => {
  browser = await openBrowser()
  bar = await openBar()
  display = await (await television(browser)).newPage()
  await display.goto(`${bar.box.origin}/display`)
  await enterPin(display, pin)
  await display.locator('img.qr').waitFor()
})
afterAll(async () => {
  await browser.close()
  await bar.close()
})

describe('a display', () => {
  it('hides its code before it ends, counts down, and shows the next one by itself', async () => {
    await bar.manager.patchConfig({ windowMinutes: 0.3, hideSeconds: 6 })
    await bar.manager.newCode()
    const before = await display.locator('img.qr').getAttribute('alt')
    const hidden = display.locator('[data-screen="hidden"]')
    await hidden.waitFor()
    expect(await display.locator('img.qr').count()).toBe(0)
    expect(await hidden.locator('.figures').textContent()).toMatch(/^0:0\d$/)
    await display.locator('img.qr').waitFor()
    const after = await readCode(display)
    expect([after === before, after.includes(await bar.code())]).toEqual([false, true])
  })

  it('keeps the last five numbers that were called, the newest first', async () => {
    await bar.manager.patchConfig({ windowMinutes: 60 })
    for (let made = 0; made < 6; made += 1) {
      const order = await bar.manager.walkUp({ drink: 'americano', modifiers: [] })
      if (order.ok) await bar.manager.complete(order.value.id)
    }
    await display.locator('.beyond').getByText('6 · 5 · 4 · 3 · 2', { exact: true }).waitFor({ timeout: 60_000 })
  })
})
