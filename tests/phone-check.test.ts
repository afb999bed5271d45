import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pin } from './a-box.ts'
import { openBar, type Bar } from './a-bar.ts'
import { counter, enterPin, openBrowser } from './browsers.ts'

let browser: Browser
let bar: Bar
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  bar = await openBar()
  page = await (await counter(browser)).newPage()
  await page.goto(`${bar.box.origin}/console`)
  await enterPin(page, pin)
  await page.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
  await page.locator('dialog').getByRole('button', { name: 'The network', exact: true }).click()
})
afterAll(async () => {
  await browser.close()
  await bar.close()
})

/** What the console's network page says of the phones that came, the latest first. */
const seen = (): Promise<string[]> => page.locator('dialog .lights li').allTextContents()
const host = (): string => new URL(bar.box.origin).host

const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 20_000 })

describe('the test page of a phone', () => {
  it('says without a script that the box is reached, where, and by which way; the console says so too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' })
    const phone = await context.newPage()
    const answer = await phone.goto(`${bar.box.origin}/check`)
    expect((await answer?.body())?.length).toBeLessThan(3000)
    await phone.getByRole('heading', { name: 'Dieses Telefon erreicht die Bar' }).waitFor()
    await phone.getByText(`antwortet unter ${host()}.`).waitFor()
    await phone.getByText('Es ist in einem Netz der Box').waitFor()
    expect(await phone.locator('noscript').innerText()).toContain('Ohne JavaScript')
    await soon(seen).toEqual([expect.stringMatching(/^\d\d:\d\d: a phone reached the box at \S+\.\s*$/)])
    await context.close()
  })

  it('tries a WebSocket and how long an answer takes, and the console hears it as it comes', async () => {
    const context = await browser.newContext()
    const phone = await context.newPage()
    await phone.goto(`${bar.box.origin}/check`)
    await phone.getByText(/^WebSocket works\. The box answers in \d+ ms\.$/).waitFor()
    await soon(seen).toEqual([
      expect.stringMatching(/WebSocket works\. The box answered in \d+ ms\./),
      expect.anything(),
    ])
    // The same phone again is one phone.
    await phone.reload()
    await phone.getByText(/^WebSocket works/).waitFor()
    await soon(async () => (await seen()).length).toBe(2)
    await context.close()
  })

  it('says where a network lets no WebSocket through', async () => {
    const context = await browser.newContext()
    const phone = await context.newPage()
    await phone.addInitScript(() =>
      Object.assign(window, {
        WebSocket: class {
          onerror: (() => void) | null = null
          constructor() {
            setTimeout(() => this.onerror?.(), 0)
          }
        },
      }),
    )
    await phone.goto(`${bar.box.origin}/check`)
    await phone.getByText('WebSocket does not work here').waitFor()
    await soon(async () => (await seen())[0]).toContain('WebSocket does not work there')
    await context.close()
  })

  it('leads to the menu, is what the console’s code leads to, and takes no word of a check that there was not', async () => {
    const told = await fetch(`${bar.box.origin}/api/phone-checks/nonsense`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ webSocket: true, ms: 1, mobile: false }),
    })
    expect(told.status).toBe(404)
    expect(await page.locator('.code-to-scan img').getAttribute('alt')).toMatch(/\/check$/)
  })
})
