import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBar, type Bar } from './a-bar.ts'
import { openBrowser } from './browsers.ts'

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

const screen = (page: Page, name: string) => page.locator(`[data-screen="${name}"]`)

/** A phone that keeps count of how often it buzzed. */
async function buzzing(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'vibrate', {
      value: () => localStorage.setItem('buzzes', String(Number(localStorage.getItem('buzzes') ?? 0) + 1)) ?? true,
    })
  })
}

const buzzes = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('buzzes'))

async function phone(locale = 'en-GB'): Promise<BrowserContext> {
  return browser.newContext({ locale, viewport: { width: 390, height: 844 } })
}

async function order(page: Page, name: string | null = null): Promise<string> {
  await page.goto(`${bar.box.origin}/?c=${await bar.code()}`)
  await screen(page, 'choosing').waitFor()
  await page.locator('button[value="flat-white"]').click()
  if (name !== null) await page.locator('input[name="name"]').fill(name)
  await page.locator('form.drink button[type="submit"]').click()
  await screen(page, 'queued').waitFor()
  return (await page.locator('.number').textContent()) ?? ''
}

async function idOf(number: string): Promise<string> {
  const orders = await bar.manager.orders()
  const found = orders.ok ? orders.value.orders.find((each) => String(each.number) === number) : undefined
  return found?.id ?? ''
}

describe('a guest', () => {
  it('is called once, in however many tabs, and by title and icon', async () => {
    const context = await phone()
    await buzzing(context)
    const [page, other] = [await context.newPage(), await context.newPage()]
    const number = await order(page)
    await other.goto(page.url())
    await screen(other, 'queued').waitFor()
    await bar.manager.complete(await idOf(number))
    await screen(page, 'ready').waitFor()
    await screen(other, 'ready').waitFor()
    await expect.poll(() => buzzes(page)).toBe('1')
    await page.reload()
    await screen(page, 'ready').waitFor()
    expect([
      await buzzes(page),
      await page.title(),
      await page.locator('link[rel="icon"]').evaluate((link) => link.getAttribute('href')),
    ]).toEqual(['1', `${number} · ready`, '/pictures/ready.svg'])
    await context.close()
  })

  it('whose phone missed it all is called when it is back', async () => {
    const context = await phone()
    await buzzing(context)
    const page = await context.newPage()
    const number = await order(page)
    await context.setOffline(true)
    await bar.manager.complete(await idOf(number))
    await context.setOffline(false)
    await screen(page, 'ready').waitFor({ timeout: 60_000 })
    await expect.poll(() => buzzes(page)).toBe('1')
    await context.close()
  })

  it('is spoken to in the language of the phone, and can choose another, also from right to left', async () => {
    const context = await phone('ja-JP')
    const page = await context.newPage()
    await page.goto(`${bar.box.origin}/`)
    await page.getByRole('heading', { name: 'おいしいコーヒーまで、スキャンひとつ' }).waitFor()
    await page.locator('.foot summary').click()
    await page.getByRole('link', { name: 'العربية' }).click()
    await page.getByRole('heading', { name: 'قهوة طيبة على بُعد مسحة واحدة' }).waitFor()
    await page.reload()
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ])
    await context.close()
  })

  it('finds an order again in another browser by its number and check digits', async () => {
    const context = await phone()
    const page = await context.newPage()
    const number = await order(page)
    const hint = (await page.getByText('Lost this page?').textContent()) ?? ''
    const digits = /and (\d{6}) on/.exec(hint)?.[1] ?? ''
    const elsewhere = await (await phone()).newPage()
    await elsewhere.goto(`${bar.box.origin}/`)
    const find = async (check: string): Promise<void> => {
      await elsewhere.locator('.find summary').first().click()
      await elsewhere.locator('input[name="number"]').fill(number)
      await elsewhere.locator('input[name="digits"]').fill(check)
      await elsewhere.locator('.find form button').click()
    }
    await find(digits === '000000' ? '000001' : '000000')
    await elsewhere.getByText('No order has this number and these digits.').waitFor()
    await elsewhere.goto(`${bar.box.origin}/`)
    await find(digits)
    await screen(elsewhere, 'queued').waitFor()
    expect(await elsewhere.locator('.number').textContent()).toBe(number)
    await elsewhere.context().close()
    await context.close()
  })

  it('reads what is in the drink while choosing how it is made', async () => {
    const context = await phone()
    const page = await context.newPage()
    await page.goto(`${bar.box.origin}/?c=${await bar.code()}`)
    await screen(page, 'choosing').waitFor()
    const tags = page.locator('.drink-head p')
    await page.getByRole('button', { name: 'Flat White' }).getByText('Contains milk').waitFor()
    await page.getByRole('button', { name: 'Flat White' }).click()
    expect(await tags.textContent()).toBe('Contains milk')
    await page.getByLabel('Oat').check()
    expect(await tags.textContent()).toBe('Vegan, Contains gluten')
    await context.close()
  })

  it('is told what keeps it from the bar: no network, mobile data, or nobody knows', async () => {
    const context = await phone()
    await context.addInitScript(`window.link = Object.assign(new EventTarget(), { type: 'wifi' })
      Object.defineProperty(navigator, 'connection', { get: () => window.link })`)
    const page = await context.newPage()
    await order(page)
    await context.setOffline(true)
    const why = page.locator('[data-lost]')
    const cause = () => why.getAttribute('data-lost')
    await why.waitFor({ timeout: 60_000 })
    await page.getByText('Your phone has no network. Join the Wi-Fi of the bar.').waitFor()
    await page.getByText('Your order is safe at the bar').waitFor()
    await page.evaluate(`Object.defineProperty(navigator, 'onLine', { get: () => true })
      window.dispatchEvent(new Event('online'))`)
    await expect.poll(cause).toBe('unknown')
    await page.evaluate(`window.link.type = 'cellular'; window.link.dispatchEvent(new Event('change'))`)
    await expect.poll(cause).toBe('mobile')
    await page.getByText('Turn mobile data off and join it.').waitFor()
    await context.setOffline(false)
    await why.waitFor({ state: 'detached', timeout: 60_000 })
    await context.close()
  })

  it('can put an alarm into the calendar, by the clock of the phone', async () => {
    for (let made = 0; made < 4; made += 1) {
      const drink = await bar.manager.walkUp({ drink: 'americano', modifiers: [] })
      if (!drink.ok) throw new Error(drink.problem.detail)
      await bar.manager.make(drink.value.id)
      await bar.manager.complete(drink.value.id)
    }
    const context = await phone()
    const page = await context.newPage()
    const number = await order(page)
    const text = await page.evaluate(async () => {
      const answer = await fetch(`${location.pathname}/alarm.ics?now=${String(Date.UTC(2026, 0, 2, 3, 4, 5))}`)
      return `${answer.status} ${answer.headers.get('content-type') ?? ''}\n${await answer.text()}`
    })
    expect(text).toMatch(
      new RegExp(
        `^200 text/calendar; charset=utf-8\nBEGIN:VCALENDAR\r\n[^]*DTSTART:20260102T03\\d{4}Z\r\n[^]*number ${number}`,
      ),
    )
    await context.close()
  })

  it('is forgotten: no name is shown to anybody, the number is still called, the browser is a new one', async () => {
    const context = await phone()
    const page = await context.newPage()
    const number = await order(page, 'Ada')
    const link = page.url()
    await page.getByRole('link', { name: 'Forget me' }).click()
    await page.getByRole('button', { name: 'Yes, forget me' }).click()
    await screen(page, 'forgotten').waitFor()
    const id = await idOf(number)
    const orders = await bar.manager.orders()
    const [shown] = orders.ok ? orders.value.orders.filter((each) => each.id === id) : []
    expect([
      shown?.name,
      shown?.number,
      (await context.cookies()).find(({ name }) => name === 'presso_device')?.value,
    ]).toEqual([null, Number(number), expect.stringMatching(/^[\w-]{20,}$/)])
    await page.goto(link)
    await screen(page, 'queued').waitFor()
    expect(await page.getByText('Ada').count()).toBe(0)
    await bar.manager.complete(id)
    await screen(page, 'ready').waitFor()
    await context.close()
  })
})
