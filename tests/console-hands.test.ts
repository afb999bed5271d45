import { startEmulator, type Emulator } from '@pressobox/tickets/testing'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pin, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { counter, enterPin, openBrowser, phone } from './browsers.ts'

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
  await manager.patchConfig({ windowMinutes: 60, drinksPerCode: 100 })
  page = await (await counter(browser)).newPage()
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
beforeEach(async () => {
  await manager.drain('over')
  await page.reload()
  await page.locator('.lanes').waitFor()
})

async function walkUp(drink = 'americano'): Promise<number> {
  const order = await manager.walkUp({ drink, modifiers: [] })
  if (!order.ok) throw new Error(order.problem.detail)
  const number = order.value.number ?? 0
  await slip(number).waitFor({ state: 'attached' })
  return number
}

/** A loaded machine is slow, not wrong. */
const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 20_000 })
const slip = (number: number): Locator => page.locator(`.slip[data-order="${String(number)}"]`)
const numbers = async (lane: string): Promise<readonly number[]> =>
  (await page.locator(`.lane.${lane} .slip-number`).allTextContents()).map(Number)
const toast = (): Locator => page.locator('.toast[role=status]')
const inDialog = (name: string): Promise<void> =>
  page.locator('dialog').getByRole('button', { name, exact: true }).click()
const chime = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['chime'])

describe('an order', () => {
  it('is cancelled with a reason that its guest reads, until that is undone', async () => {
    const guest = await (await phone(browser)).newPage()
    const code = await manager.code()
    await guest.goto(code.ok ? code.value.url : '')
    await guest.getByRole('button', { name: 'Flat White' }).click()
    await guest.getByRole('button', { name: 'Order Flat White' }).click()
    const number = Number(await guest.locator('[data-screen="queued"] .number').textContent())
    await slip(number).getByRole('button', { name: 'More', exact: true }).click()
    await inDialog('Cancel this order')
    await inDialog('The machine is down')
    await guest.getByText('The machine is down').waitFor()
    await toast().getByRole('button', { name: 'Undo' }).click()
    await guest.locator('[data-screen="queued"]').waitFor()
    await soon(() => numbers('queued')).toEqual([number])
    await guest.context().close()
  })

  it('at the counter counts as every other: a full queue takes none, and says so', async () => {
    await manager.patchConfig({ maxOrdersInQueue: 1 })
    await walkUp()
    await page.getByRole('button', { name: 'At the counter' }).click()
    await inDialog('Americano')
    await page.locator('dialog [role=alert]').getByText('As many people wait as we can serve.').waitFor()
    await manager.patchConfig({ maxOrdersInQueue: 20 })
  })

  it('is as old as the box says, whatever the clock of this console does', async () => {
    const number = await walkUp()
    await page.evaluate(() => {
      const real = Date.now.bind(Date)
      Date.now = () => real() + 3_600_000
    })
    const age = slip(number).locator('.age')
    await soon(() => age.textContent()).toMatch(/0:0[1-9]/)
    expect(await age.textContent()).not.toContain('60:')
  })
})

describe('keys', () => {
  it('take a band, go from lane to lane, give five more minutes and take back', async () => {
    await manager.patchConfig({ baristaMinutes: 2 })
    const numbered = [await walkUp('cappuccino'), await walkUp('cappuccino'), await walkUp()]
    await manager.patchConfig({ baristaMinutes: 15 })
    await page.locator('.lane.queued .batch').waitFor()
    await page.keyboard.press('b')
    await soon(() => numbers('making')).toEqual(numbered.slice(0, 2))
    await toast().waitFor()
    await page.keyboard.press('u')
    await soon(() => numbers('queued')).toEqual(numbered)
    await page.keyboard.press('1')
    await soon(() => numbers('making')).toEqual(numbered.slice(0, 1))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const chosen = () => page.evaluate(() => document.activeElement?.closest('.slip')?.getAttribute('data-order'))
    await soon(chosen).toBe(String(numbered[0]))
    await page.keyboard.press('e')
    await slip(numbered[0] ?? 0)
      .locator('.slip-warning')
      .waitFor({ state: 'detached' })
    await soon(chosen).toBe(String(numbered[0]))
    await page.keyboard.press('ArrowLeft')
    await soon(chosen).toBe(String(numbered[1]))
  })
})

describe('sounds', () => {
  it('tell a late order and trouble of a printer from a new one', async () => {
    const ages = { soonMinutes: 2, lateMinutes: 5 }
    const quick = { soonMinutes: 0.01, lateMinutes: 0.05 }
    await walkUp()
    await soon(chime).toBe('new')
    await manager.patchConfig({ ages: { queued: quick, making: ages, ready: ages } })
    await soon(chime).toBe('late')
    await manager.patchConfig({ ages: { queued: ages, making: ages, ready: ages } })
    printer.fault('paper-out')
    await page.locator('.printer-alert').waitFor()
    await soon(chime).toBe('trouble')
    printer.clear()
    await page.locator('.printer-alert').waitFor({ state: 'detached' })
  })
})
