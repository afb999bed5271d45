import type { Browser } from 'playwright-core'
import { startEmulator, type Emulator } from '@pressobox/tickets/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pin, staff, startBox, temporaryFolder } from './a-box.ts'
import { counter, enterPin, openBrowser } from './browsers.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function printer(): Promise<Emulator> {
  const made = await startEmulator()
  closing.push(made.close)
  return made
}

/** A console that stands before the printers of a box with one printer, `bar`. */
async function console(browser: Browser) {
  const bar = await printer()
  const data = await temporaryFolder()
  closing.push(data.remove)
  const box = await startBox(data.path, ['--printer', `bar=${bar.url}`])
  closing.push(() => box.kill('SIGTERM'))
  const manager = await staff(box.origin)
  await manager.setStand({ open: true })
  const page = await (await counter(browser)).newPage()
  closing.push(() => page.context().close())
  await page.goto(`${box.origin}/console`)
  await enterPin(page, pin)
  await page.locator('.top-bar').getByRole('button', { name: 'More' }).click()
  const tap = (name: string | RegExp) =>
    page.locator('dialog').getByRole('button', { name, exact: true }).first().click()
  await tap('Printers')
  await page.locator('.printer').waitFor()
  const kept = async (name: string) => {
    const list = await manager.printers()
    return list.ok ? list.value.printers.find((each) => each.name === name) : undefined
  }
  return { bar, page, manager, tap, kept }
}

describe('the console', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it('adds a printer by its address, says what it is for and what its roll holds, tests it and removes it', async () => {
    const { page, tap, kept } = await console(browser)
    const labels = await printer()
    await tap('Add a printer')
    await page.locator('dialog input').fill(`127.0.0.1:${String(labels.port)}`)
    await tap('Use it')
    await page.getByText('printer is one of the printers now.').waitFor()
    const card = page.locator('.printer[aria-label="printer"]')
    await card.getByRole('button', { name: 'Settings' }).click()
    for (const kind of ['Ticket', 'Guest’s slip', 'Shift report', 'Paper pad', 'Note of an extension']) await tap(kind)
    await tap('bar')
    await tap('Epson TM-T20, 80 mm')
    await expect
      .poll(async () => {
        const { kinds, fallback, profile } = (await kept('printer')) ?? {}
        return [kinds, fallback, profile]
      })
      .toEqual([['cup'], 'bar', 'epson-tm-t20'])
    await tap('Back')
    await card.getByRole('button', { name: 'New roll' }).click()
    await tap('50 m')
    await card.getByText('50 m left').waitFor()
    await card.getByRole('button', { name: 'Test page' }).click()
    await expect.poll(() => labels.papers().length, { timeout: 15_000 }).toBe(1)
    expect(labels.papers()[0]?.text).toContain('Epson TM-T20')
    await card.getByRole('button', { name: 'Settings' }).click()
    const hold = page.getByRole('button', { name: 'Hold to remove it' })
    await hold.dispatchEvent('pointerdown')
    await page.getByText('printer is not used any more.').waitFor()
    expect(await kept('printer')).toBe(undefined)
  })

  it('chooses when a ticket comes, who gets a slip, and labels for cups', async () => {
    const { manager, tap } = await console(browser)
    const rules = async () => {
      const config = await manager.config()
      return config.ok ? [config.value['ticketOn'], config.value['slips'], config.value['labels']] : null
    }
    await tap('when it is ordered')
    await tap('at the counter')
    await tap('Yes')
    await expect.poll(rules).toEqual(['place', 'walk-ups', true])
  })

  it('prints a paper pad, and enters what was written on it with number, time and name', async () => {
    const { bar, page, manager, tap } = await console(browser)
    await tap('Paper pad')
    await tap('10 numbers')
    await expect.poll(() => bar.papers().length, { timeout: 15_000 }).toBe(1)
    await tap('4')
    await tap('−10 min')
    await page.locator('dialog input').fill('Ada')
    await tap('Oat')
    await tap('Flat White')
    await page.getByText('Number 4 is in the queue.').waitFor()
    await page.getByRole('button', { name: '4', exact: true }).waitFor({ state: 'detached' })
    const [orders, pads] = [await manager.orders(), await manager.pads()]
    const [order] = orders.ok ? orders.value.orders : []
    const minutesAgo = Math.round((Date.now() - Date.parse(order?.placedAt ?? '')) / 60_000)
    expect([order?.number, order?.name, order?.label, minutesAgo, pads.ok ? pads.value.reserved : null]).toEqual([
      4,
      'Ada',
      { drink: 'Flat White', modifiers: ['Oat'], differing: ['Oat'] },
      10,
      [1, 2, 3, 5, 6, 7, 8, 9, 10],
    ])
  })
})
