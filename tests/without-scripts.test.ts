import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browsers.ts'
import { openBar, type Bar } from './a-bar.ts'

const screen = (page: Page, name: string) => page.locator(`[data-screen="${name}"]`)

describe('a phone that runs no JavaScript', () => {
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

  const plainPhone = async (): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 640 },
      javaScriptEnabled: false,
      locale: 'en-GB',
    })
    return context.newPage()
  }

  it('orders, is called and collects by forms alone, and a GET takes no token', async () => {
    const page = await plainPhone()
    const code = await bar.code()
    await page.goto(`${bar.box.origin}/?c=${code}`)
    await page.reload()
    const before = await bar.manager.code()
    expect(before.ok && before.value.tokens).toBe(10)
    await page.getByRole('button', { name: 'Start my order' }).click()
    await screen(page, 'choosing').waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/o\/[\w-]{37}$/)
    await page.getByRole('button', { name: 'Flat White' }).click()
    await page.getByText('Vegan, Contains gluten').waitFor()
    await page.getByLabel('Oat').check()
    await page.getByLabel('Your name').fill('Ada')
    await page.getByRole('button', { name: 'Order Flat White' }).click()
    await screen(page, 'queued').waitFor()
    const orders = await bar.manager.orders()
    const [order] = orders.ok ? orders.value.orders : []
    expect([order?.label, order?.name]).toEqual([
      { drink: 'Flat White', modifiers: ['Oat'], differing: ['Oat'] },
      'Ada',
    ])
    expect(await page.locator('noscript meta').count()).toBe(1)
    await bar.manager.complete(order?.id ?? '')
    // The page looks by itself how the order is.
    await screen(page, 'ready').waitFor({ timeout: 30_000 })
    await page.getByText('left of the machine').waitFor()
    await page.getByRole('button', { name: 'I have it' }).click()
    await screen(page, 'collected').waitFor()
    await page.context().close()
  })

  it('is told what is sold out, and keeps what it had chosen', async () => {
    const page = await plainPhone()
    await page.goto(`${bar.box.origin}/?c=${await bar.code()}`)
    await page.getByRole('button', { name: 'Start my order' }).click()
    await page.getByRole('button', { name: 'Cappuccino' }).click()
    await page.getByLabel('Oat').check()
    await page.getByLabel('Your name').fill('Grace')
    await bar.manager.patchOption('milk', 'oat', { available: false })
    await page.getByRole('button', { name: 'Order Cappuccino' }).click()
    await page.getByText('Oat is sold out. Choose another.').waitFor()
    expect(await page.getByLabel('Your name').inputValue()).toBe('Grace')
    await page.getByLabel('Regular').check()
    await page.getByRole('button', { name: 'Order Cappuccino' }).click()
    await screen(page, 'queued').waitFor()
    await page.getByRole('button', { name: 'Change the drink' }).click()
    await page.getByRole('button', { name: 'Americano' }).click()
    await page.getByRole('button', { name: 'Change to Americano' }).click()
    await screen(page, 'queued').getByText('Americano').waitFor()
    await page.getByRole('button', { name: 'Cancel my order' }).click()
    await page.getByRole('button', { name: 'Yes, cancel it' }).click()
    await screen(page, 'cancelled').waitFor()
    await bar.manager.patchOption('milk', 'oat', { available: true })
    await page.context().close()
  })

  it('says why there is no order, each no with its own words', async () => {
    const page = await plainPhone()
    await page.goto(`${bar.box.origin}/`)
    await page.getByLabel('Or type the short code').fill('NOCODE')
    await page.getByRole('button', { name: 'Start my order' }).click()
    await screen(page, 'code.invalid').waitFor()
    await page.context().close()
  })

  it('needs no cookie: the key in the address is enough; a form of another browser is refused', async () => {
    const { origin } = bar.box
    const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(origin + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, accept: 'text/html', ...headers },
        body: new URLSearchParams(fields),
      })
    const scanned = await post('/scan', { code: await bar.code() })
    const link = scanned.headers.get('location') ?? ''
    const placed = await post(`${link}/place`, { drink: 'americano', 'option:milk': 'oat' })
    const foreign = await post(
      `${link}/cancel`,
      { token: 'guessed' },
      { cookie: 'presso_device=abcdefghijklmnopqrstuvwxyz012345' },
    )
    const elsewhere = await post(`${link}/cancel`, {}, { origin: 'http://elsewhere.example' })
    const cancelled = await post(`${link}/cancel`, {})
    expect([scanned, placed, foreign, elsewhere, cancelled].map(({ status }) => status)).toEqual([
      303, 303, 403, 403, 303,
    ])
  })
})

describe('a phone whose network lets no WebSocket through', () => {
  it('falls back to polling and says nothing', async () => {
    const browser = await openBrowser()
    const bar = await openBar()
    try {
      const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
      // It neither opens nor fails, as behind a proxy that swallows the upgrade.
      await page.routeWebSocket(/socket\.io/, () => undefined)
      await page.goto(`${bar.box.origin}/?c=${await bar.code()}`)
      await screen(page, 'choosing').waitFor()
      await page.getByRole('button', { name: 'Americano' }).click()
      await page.getByRole('button', { name: 'Order Americano' }).click()
      await screen(page, 'queued').waitFor({ timeout: 30_000 })
      const orders = await bar.manager.orders()
      await bar.manager.complete((orders.ok && orders.value.orders[0]?.id) || '')
      await screen(page, 'ready').waitFor({ timeout: 30_000 })
      expect(await page.locator('.banner.wrong').count()).toBe(0)
    } finally {
      await browser.close()
      await bar.close()
    }
  })
})
