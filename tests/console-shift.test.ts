import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pin, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { counter, enterPin, openBrowser, phone, television } from './browsers.ts'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let box: Box
let manager: Awaited<ReturnType<typeof staff>>
let page: Page
let display: Page

beforeAll(async () => {
  browser = await openBrowser()
  data = await temporaryFolder()
  box = await startBox(data.path)
  manager = await staff(box.origin)
  await manager.setStand({ open: true })
  await manager.patchConfig({ windowMinutes: 60, hideSeconds: 0, drinksPerCode: 100 })
  page = await enter(await counter(browser), 'console', '.lanes')
  display = await enter(await television(browser), 'display', '.display')
})
afterAll(async () => {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
})
beforeEach(async () => {
  await manager.drain('over')
  const left = await manager.orders({ state: ['ready'] })
  for (const { id } of left.ok ? left.value.orders : []) await manager.collect(id)
  await page.reload()
  await page.locator('.lanes').waitFor()
})

async function enter(of: BrowserContext, path: string, there: string): Promise<Page> {
  const entered = await of.newPage()
  await entered.goto(`${box.origin}/${path}`)
  await enterPin(entered, pin)
  await entered.locator(there).waitFor()
  return entered
}

/** A guest's phone that waits for a flat white. */
async function guest(): Promise<Page> {
  const waiting = await (await phone(browser)).newPage()
  const code = await manager.code()
  await waiting.goto(code.ok ? code.value.url : '')
  await waiting.getByRole('button', { name: 'Flat White' }).click()
  await waiting.getByRole('button', { name: 'Order Flat White' }).click()
  await waiting.locator('[data-screen="queued"]').waitFor()
  return waiting
}

async function walkUp(): Promise<{ readonly id: string; readonly number: number }> {
  const order = await manager.walkUp({ drink: 'americano', modifiers: [] })
  if (!order.ok) throw new Error(order.problem.detail)
  return { id: order.value.id, number: order.value.number ?? 0 }
}

/** A loaded machine is slow, not wrong. */
const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 20_000 })
const lane = (name: string, on: Page = page): Locator => on.locator(`.lane.${name}`)
const numbers = async (name: string, on: Page = page): Promise<number[]> =>
  (await lane(name, on).locator('.slip-number').allTextContents()).map(Number)
const slip = (number: number): Locator => page.locator(`.slip[data-order="${String(number)}"]`)
const toast = (): Locator => page.locator('.toast[role=status]')
const undo = (): Promise<void> => toast().getByRole('button', { name: 'Undo' }).click()
const inDialog = (name: string): Promise<void> =>
  page.locator('dialog').getByRole('button', { name, exact: true }).click()

async function more(number: number, choice: string): Promise<void> {
  await slip(number).getByRole('button', { name: 'More', exact: true }).click()
  await inDialog(choice)
}

async function behindMore(door: string): Promise<void> {
  await page.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
  await inDialog(door)
}

const stateOf = async (id: string): Promise<string | null> => {
  const order = await manager.order(id)
  return order.ok ? order.value.state : null
}

describe('undo', () => {
  it('puts a card back into its turn on every console, and takes back no step of another one', async () => {
    const other = await enter(await counter(browser), 'console', '.lanes')
    const [a, b, c] = [await walkUp(), await walkUp(), await walkUp()]
    const turns = async () => [await numbers('queued'), await numbers('queued', other)]
    const both = (...order: { number: number }[]) => [order, order].map((list) => list.map(({ number }) => number))
    await soon(turns).toEqual(both(a, b, c))
    await more(c.number, 'Make it first')
    await soon(turns).toEqual(both(c, a, b))
    await undo()
    await soon(turns).toEqual(both(a, b, c))
    await more(c.number, 'Make it first')
    await toast().waitFor()
    await manager.make(c.id)
    await undo()
    await page
      .getByRole('alert')
      .getByText(`is making number ${String(c.number)}.`)
      .waitFor()
    expect(await stateOf(c.id)).toBe('making')
    await other.context().close()
  })

  it('takes "ready" back from the guest’s phone and from the display', async () => {
    const waiting = await guest()
    const number = Number(await waiting.locator('.number').textContent())
    await slip(number).getByRole('button', { name: 'Make', exact: true }).click()
    await lane('making').locator('.slip').getByRole('button', { name: 'Ready', exact: true }).click()
    await waiting.locator('[data-screen="ready"]').waitFor()
    await undo()
    await waiting.locator('[data-screen="making"]').waitFor()
    await soon(() => display.locator('.column.ready').getByText(String(number), { exact: true }).count()).toBe(0)
    await display.locator('.column.preparing').getByText(String(number), { exact: true }).waitFor()
    await waiting.context().close()
  })

  it('is there for what a panel did: a walk-up of two taps, five more minutes; a call back and paper are told', async () => {
    await page.getByRole('button', { name: 'At the counter' }).click()
    await inDialog('Americano')
    await lane('queued').locator('.slip').waitFor()
    const [number = 0] = await numbers('queued')
    await toast()
      .getByText(`Number ${String(number)}: Americano`)
      .waitFor()
    await undo()
    await lane('queued').locator('.slip').waitFor({ state: 'detached' })
    await behindMore('Call back an order')
    await page.locator('dialog .row').first().click()
    await slip(number).waitFor()
    await toast()
      .getByText(`Number ${String(number)} is back in the queue.`)
      .waitFor()

    const { id, number: next } = await walkUp()
    const due = async (): Promise<string | null> => {
      const order = await manager.order(id)
      return order.ok ? order.value.expiresAt : null
    }
    const before = await due()
    await more(next, 'Five more minutes')
    await soon(due).not.toBe(before)
    await undo()
    await soon(due).toBe(before)
    await slip(next).getByRole('button', { name: 'Make', exact: true }).click()
    await soon(() => stateOf(id)).toBe('making')
    await more(next, 'Print again')
    await toast().getByText('is printed again.').waitFor()
    expect(await toast().getByRole('button').count()).toBe(0)
  })
})

describe('ready drinks', () => {
  it('are there again when the box was cut off, those that nobody came for too, and these are counted', async () => {
    const [missed, ready] = [await walkUp(), await walkUp()]
    await manager.patchConfig({ readyMinutes: 0.01 })
    await manager.complete(missed.id)
    const row = page.locator(`.shelf-row[data-order="${String(missed.number)}"]`)
    await row.getByText('missed').waitFor()
    await manager.patchConfig({ readyMinutes: 10 })
    await manager.complete(ready.id)
    await soon(() => numbers('ready')).toEqual([ready.number])
    await box.kill('SIGKILL')
    await page.locator('.console.stale').waitFor({ timeout: 20_000 })
    box = await startBox(data.path, ['--port', String(box.port)])
    await page.locator('.console.stale').waitFor({ state: 'detached', timeout: 60_000 })
    await soon(() => numbers('ready')).toEqual([ready.number])
    await row.getByText('missed').waitFor()
    await behindMore('Numbers')
    await page.locator('dialog').getByText('one left standing').waitFor()
  })
})

describe('guests are told', () => {
  it('a line that is tapped, on the display and on phones that wait, until its time is over', async () => {
    const waiting = await guest()
    await behindMore('A line to everybody')
    await inDialog('Last orders')
    for (const screen of [waiting, display, page]) await screen.getByText('Last orders').first().waitFor()
    await manager.broadcast('Nearly over', 0.05)
    await display.getByText('Nearly over').waitFor()
    for (const screen of [waiting, display]) await screen.getByText('Nearly over').waitFor({ state: 'detached' })
    await waiting.context().close()
  })

  it('why the stand is closed and until when, and it opens by itself', async () => {
    await page.locator('.button.state').click()
    await inDialog('Close the stand')
    await inDialog('10 minutes')
    await inDialog('We are refilling')
    await inDialog('Close the stand')
    await display.getByText(/^We are refilling\. We are back at \d\d:\d\d\.$/).waitFor()
    await manager.setStand({ open: false, minutes: 0.02 })
    await page.locator('.button.state.open').waitFor()
    await display.locator('img.qr').waitFor()
  })

  it('that the drinks of the event are given out; the console counts them down and why guests were refused', async () => {
    await walkUp()
    await manager.patchConfig({ eventQuota: 500 })
    await page.locator('.badge', { hasText: /^4\d\d drinks left$/ }).waitFor()
    await manager.patchConfig({ eventQuota: 1 })
    await display.locator('[data-screen="sold-out"]').getByText('All drinks are given out').waitFor()
    const late = await (await phone(browser)).newPage()
    const code = await manager.code()
    await late.goto(code.ok ? code.value.url : '')
    await late.getByText('Every drink of this event has found its guest.').first().waitFor()
    await page.locator('.badge.full', { hasText: 'No drinks left' }).click()
    await page.locator('dialog').getByText('0 of 1 drinks are left.').waitFor()
    await page.locator('dialog').getByText('The stand was closed').waitFor()
    await manager.patchConfig({ eventQuota: 0 })
    await display.locator('[data-screen="sold-out"]').waitFor({ state: 'detached' })
    await late.context().close()
  })

  it('that a drink is sold out until tomorrow', async () => {
    await page.locator('.top-bar').getByRole('button', { name: 'Sold out' }).click()
    await page.getByRole('switch', { name: /^Cappuccino/ }).click()
    await inDialog('Until tomorrow')
    await page.getByRole('switch', { name: /^Cappuccino.*until/, checked: false }).waitFor()
    const stand = await manager.stand()
    const until = stand.ok ? stand.value.menu.find(({ id }) => id === 'cappuccino')?.until : null
    // To the minute: the stand's clock and that of the wall are a fraction apart.
    expect(Math.round(Date.parse(until ?? '') / 60_000) % (24 * 60)).toBe(0)
    await page.getByRole('switch', { name: /^Cappuccino/ }).click()
    await page.getByRole('switch', { name: /^Cappuccino/, checked: true }).waitFor()
  })
})
