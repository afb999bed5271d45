import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unreachableCode } from '@pressobox/client'
import { openBar, type Bar } from './a-bar.ts'
import { pin } from './a-box.ts'
import { openNetwork, type Network } from './a-network.ts'
import { enterPin, openBrowser, phone, television } from './browsers.ts'

const screen = (page: Page, name: string) => page.locator(`[data-screen="${name}"]`)

describe('a network that falls silent', () => {
  let browser: Browser
  let bar: Bar
  let network: Network
  beforeAll(async () => {
    browser = await openBrowser()
    bar = await openBar()
    network = await openNetwork(bar.box.port)
  })
  afterAll(async () => {
    await browser.close()
    await network.close()
    await bar.close()
  })

  it('is said on the phone and on the display, each of which tells the truth when it is back', async () => {
    const display = await (await television(browser)).newPage()
    await display.goto(`${network.origin}/display`)
    await enterPin(display, pin)
    await display.locator('img.qr').waitFor()
    const guest = await (await phone(browser)).newPage()
    await guest.goto(`${network.origin}/?c=${await bar.code()}`)
    await guest.locator('html[data-alive] [data-screen="choosing"]').waitFor()
    await guest.locator('button[value="flat-white"]').click()
    await guest.locator('form.drink button[type="submit"]').click()
    await screen(guest, 'queued').waitFor()

    network.fallSilent()
    const orders = await bar.manager.orders()
    const id = (orders.ok && orders.value.orders[0]?.id) || ''
    await bar.manager.complete(id)
    await display.getByText('NOT LIVE since').waitFor()
    await guest.getByText('No connection. Stay on the Wi-Fi').waitFor()
    await guest.getByRole('button', { name: 'Cancel my order' }).click()
    await guest.getByRole('button', { name: 'Yes, cancel it' }).click()

    network.recover()
    await screen(guest, 'ready').waitFor({ timeout: 60_000 })
    await display.locator('.column.ready .called-number').waitFor({ timeout: 60_000 })
    await expect.poll(() => display.getByText('NOT LIVE since').count()).toBe(0)
  })

  it('and keeps the app away leaves a menu to tap, painted by the box', async () => {
    const guest = await (await phone(browser)).newPage()
    await guest.route('**/assets/*.js*', (route) => route.abort())
    await guest.goto(`${bar.box.origin}/?c=${await bar.code()}`)
    await guest.locator('html:not([data-alive]) [data-screen="choosing"]').waitFor()
    await guest.locator('button[value="americano"]').click()
    await guest.locator('form.drink button[type="submit"]').click()
    await screen(guest, 'queued').waitFor()
    await guest.unroute('**/assets/*.js*')
    await guest.locator('html[data-alive]').waitFor({ timeout: 60_000 })
  })

  it('for longer than a scan waits is asked again by the page itself, as soon as it is back', async () => {
    const guest = await (await phone(browser)).newPage()
    await guest.goto(network.origin)
    await guest.locator('html[data-alive] [data-screen="welcome"]').waitFor()
    const code = await bar.manager.code()
    network.fallSilent()
    await guest
      .locator('input[name="code"]')
      .first()
      .fill(code.ok ? code.value.short : '')
    await guest.locator('input[name="code"]').first().press('Enter')
    await screen(guest, unreachableCode).waitFor({ timeout: 90_000 })
    network.recover()
    await screen(guest, 'choosing').waitFor({ timeout: 60_000 })
  })

  it('is no reason to ask twice: a scanned code is taken once, also one that is refused, and its answer brings the page', async () => {
    const guest = await (await phone(browser)).newPage()
    const asked: string[] = []
    guest.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (request.method() === 'POST' || pathname.startsWith('/o/')) asked.push(pathname)
    })
    await guest.goto(`${bar.box.origin}/?c=NOCODE`)
    await guest.locator('html[data-alive] [data-screen="code.invalid"]').waitFor()
    await guest.goto(`${bar.box.origin}/?c=${await bar.code()}`)
    await guest.locator('html[data-alive] [data-screen="choosing"]').waitFor()
    expect(asked).toEqual(['/scan', '/scan'])
  })
})
