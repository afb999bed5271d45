import { startEmulator, type Emulator } from '@pressobox/tickets/testing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBar, type Bar } from './a-bar.ts'
import { openBrowser } from './browsers.ts'

let browser: Browser
let bar: Bar
let printer: Emulator
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  bar = await openBar()
  printer = await startEmulator()
  page = await (
    await browser.newContext({ viewport: { width: 820, height: 1180 }, hasTouch: true, locale: 'en-GB' })
  ).newPage()
  await page.goto(`${bar.box.origin}/kiosk?idle=2`)
})
afterAll(async () => {
  await browser.close()
  await bar.close()
  await printer.close()
})

const screen = (name: string) => page.locator(`[data-screen="${name}"]`)

const order = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Touch to order' }).tap()
  await page.getByRole('button', { name: 'Flat White' }).tap()
  await page.getByText('Oat').tap()
  await page.getByText('Vegan, Contains gluten').first().waitFor()
  await page.getByRole('button', { name: 'Order Flat White' }).tap()
  await screen('placed').waitFor()
}

it('a tablet that staff paired takes orders, says whether the number is on paper, and keeps nothing of its guest', async () => {
  await screen('pair').waitFor()
  const code = page.locator('.pair-code')
  await expect.poll(() => code.textContent()).toMatch(/^[A-Z0-9]{6}$/)
  await bar.manager.confirmPairing((await code.textContent()) ?? '')
  await screen('start').waitFor()
  await order()
  await page.getByText('There is no paper here. Please remember your number.').waitFor()
  expect(await page.locator('.kiosk-number').textContent()).toBe('1')
  await bar.manager.putPrinter('bar', { url: printer.url })
  await page.getByRole('button', { name: 'Done' }).tap()
  await order()
  await page.getByText('Your number comes out of the printer. Take it along.').waitFor()
  await expect
    .poll(() => printer.papers().map(({ text }) => text), { timeout: 15_000 })
    .toEqual([expect.stringMatching(/Your number[^]*2[^]*Flat White, Oat/)])
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length])
  const cookies = (await page.context().cookies()).map(({ name }) => name).toSorted()
  expect([kept, cookies, new URL(page.url()).pathname]).toEqual([[0, 0], ['presso_device', 'presso_staff'], '/kiosk'])
  await page.goto(`${bar.box.origin}/`)
  expect(await page.getByText('Your orders here').count()).toBe(0)
})

it('asks whoever touches nothing whether they are there, and is the next one’s in its first language when nobody answers', async () => {
  await page.goto(`${bar.box.origin}/kiosk?idle=2`)
  await page.getByRole('button', { name: 'Deutsch' }).tap()
  await page.getByRole('button', { name: 'Zum Bestellen berühren' }).tap()
  await page.getByRole('button', { name: 'Flat White' }).tap()
  await page.getByRole('button', { name: 'Ja, weiter' }).tap({ timeout: 15_000 })
  await screen('drink').waitFor()
  await page.getByRole('heading', { name: 'Bist du noch da?' }).waitFor({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Touch to order' }).waitFor({ timeout: 30_000 })
})

it('is a tablet like any other again when staff end it', async () => {
  const sessions = await bar.manager.sessions()
  const kiosk = sessions.ok ? sessions.value.sessions.find(({ role }) => role === 'kiosk') : undefined
  await bar.manager.endSession(kiosk?.id ?? '')
  await screen('pair').waitFor({ timeout: 15_000 })
})
