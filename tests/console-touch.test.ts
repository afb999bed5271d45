import { startEmulator, type Emulator } from '@pressobox/tickets/testing'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pin, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { counter, enterPin, openBrowser } from './browsers.ts'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let printer: Emulator
let box: Box
let manager: Awaited<ReturnType<typeof staff>>
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  data = await temporaryFolder()
  printer = await startEmulator()
  box = await startBox(data.path, ['--printer', `bar=${printer.url}`])
  manager = await staff(box.origin)
  await manager.setStand({ open: true })
  page = await (await counter(browser)).newPage()
  // Where a card stands, not where it slides.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${box.origin}/console`)
  await enterPin(page, pin)
  await page.locator('.lanes').waitFor()
})
afterAll(async () => {
  await browser.close()
  await box.kill('SIGTERM')
  await printer.close()
  await data.remove()
})
beforeEach(() => manager.drain('over'))

async function walkUp(drink = 'americano'): Promise<{ readonly id: string; readonly number: number }> {
  const order = await manager.walkUp({ drink, modifiers: [] })
  if (!order.ok) throw new Error(order.problem.detail)
  return { id: order.value.id, number: order.value.number ?? 0 }
}

/** A loaded machine is slow, not wrong. */
const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 20_000 })
const slip = (number: number): Locator => page.locator(`.slip[data-order="${String(number)}"]`)
const numbers = async (lane: string): Promise<readonly number[]> =>
  (await page.locator(`.lane.${lane} .slip-number`).allTextContents()).map(Number)

async function middleOf(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const spot = await target.boundingBox()
  if (spot === null) throw new Error('it is not to be seen')
  return { x: spot.x + spot.width / 2, y: spot.y + spot.height / 2 }
}

describe('a finger', () => {
  it('that bounces takes one card, not the next one that came to its place', async () => {
    const [first, second, third] = [await walkUp(), await walkUp('cappuccino'), await walkUp('flat-white')]
    await slip(third.number).waitFor()
    const { x, y } = await middleOf(slip(first.number).locator('[data-key=step]'))
    const seenNotToBeTaken = page.locator('[data-untouched]').waitFor()
    await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)])
    await seenNotToBeTaken
    await soon(() => numbers('making')).toEqual([first.number])
    await page.locator('.toast[role=status]').waitFor()
    await soon(() => numbers('queued')).toEqual([second.number, third.number])
    expect(await numbers('making')).toEqual([first.number])
    // Touched again on purpose it goes.
    await soon(async () => {
      await page.touchscreen.tap(x, y)
      return (await numbers('making')).includes(second.number)
    }).toBe(true)
  })

  it('that bounces orders one drink at the counter', async () => {
    await page.getByRole('button', { name: 'At the counter' }).click()
    const { x, y } = await middleOf(page.locator('dialog').getByRole('button', { name: 'Americano', exact: true }))
    await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)])
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.locator('.lane.queued .slip').waitFor()
    const list = await manager.orders({ state: ['queued'] })
    expect(list.ok && list.value.orders.length).toBe(1)
  })

  it('finds a card where it saw it, whatever comes: bands, undo, trouble of a printer', async () => {
    const { number } = await walkUp()
    await slip(number).waitFor()
    const before = await middleOf(slip(number).locator('[data-key=step]'))
    const after = () => middleOf(slip(number).locator('[data-key=step]'))
    for (const drink of ['flat-white', 'flat-white']) await walkUp(drink)
    const band = page.locator('.lane.queued .batch')
    await band.waitFor()
    expect(await after()).toEqual(before)
    printer.fault('paper-out')
    await band.click()
    await page.locator('.printer-alert').waitFor()
    await page.locator('.toast[role=status]').waitFor()
    expect(await after()).toEqual(before)
    printer.clear()
  })

  it('collects from the shelf, and a key does too', async () => {
    await manager.patchConfig({ shelfSeconds: 0 })
    const [first, second] = [await walkUp(), await walkUp()]
    for (const { id } of [first, second]) await manager.complete(id)
    const rows = page.locator('.shelf-row')
    await rows.nth(1).waitFor()
    await rows.first().getByRole('button', { name: 'Collected' }).click()
    await soon(() => rows.count()).toBe(1)
    await rows.locator('[data-key=step]').focus()
    await page.keyboard.press('1')
    await soon(() => rows.count()).toBe(0)
    await manager.patchConfig({ shelfSeconds: 60 })
  })
})
