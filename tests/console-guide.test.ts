import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounter, soon, type Counter } from './a-counter.ts'
import { device } from './a-box.ts'
import { enterPin } from './browsers.ts'

let counter: Counter
let manager: Counter['manager']
let page: Page

beforeAll(async () => {
  counter = await openCounter({ open: false })
  ;({ manager, page } = counter)
})
afterAll(() => counter.close())

const press = (name: string): Promise<void> => page.locator('dialog').getByRole('button', { name, exact: true }).click()
const step = (title: string): Promise<void> => page.locator('dialog .guide .row', { hasText: title }).click()
const next = (title: string): Promise<void> => page.getByText(`Next: ${title}.`).waitFor()

describe('a stand that is new', () => {
  it('is set up step by step, and goes on where it was left when its plug is pulled', async () => {
    await page.getByRole('button', { name: 'Set the stand up' }).click()
    await next('Name and language')
    await step('Name and language')
    await page.getByLabel('What the stand is called').fill('Ada’s Coffee Bar')
    await press('Keep it')
    await next('PINs')
    await step('PINs')
    await press('PIN of the baristas')
    await enterPin(page, '1357')
    await page.getByText('It is changed.').waitFor()
    await counter.cutOff()
    await page.locator('.console.stale').waitFor({ timeout: 20_000 })
    await counter.startAgain()
    await page.locator('.console.stale').waitFor({ state: 'detached', timeout: 60_000 })
    await press('Done')
    await next('Date and time')
    await page.reload()
    await page.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
    await press('Set the stand up')
    await next('Date and time')
    const barista = await device(counter.box().origin).logIn({ pin: '1357' })
    const config = await manager.config()
    expect([barista.ok, config.ok && config.value['name']]).toEqual([true, 'Ada’s Coffee Bar'])
  })

  it('has a clock that a person says is right', async () => {
    await step('Date and time')
    await page.getByText('The box may not set the clock of this machine.').waitFor()
    const trust = page.locator('dialog').getByRole('button', { name: 'That is the right time' })
    const good = page.getByText('The clock is right')
    await trust.or(good).first().waitFor()
    if (await trust.isVisible()) await trust.click()
    await good.waitFor()
    await press('Done')
    await next('Events')
  })

  it('takes a test order from a phone', async () => {
    await manager.setStand({ open: true })
    await step('A test order')
    await page.getByText('No phone has ordered yet').waitFor()
    const phone = device(counter.box().origin)
    const code = await manager.code()
    const scan = await phone.scan(code.ok ? code.value.code : '')
    await phone.placeOrder(scan.ok ? scan.value.orderId : '', { drink: 'americano', modifiers: [] })
    await page.getByText('Number 1 came from a phone.').waitFor()
    await press('Done')
  })

  it('counts what drinks take by a recipe of its own', async () => {
    const [order] = await manager.orders().then((list) => (list.ok ? list.value.orders : []))
    await manager.complete(order?.id ?? '')
    await press('Done')
    await page.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
    await press('Milk, beans and cups')
    await page.getByText('One drink of the last day took').waitFor()
    await page.locator('dialog .row', { hasText: 'Americano' }).click()
    await page.locator('dialog').getByRole('button', { name: 'Less' }).first().click()
    await press('Keep it')
    await page.locator('dialog .row', { hasText: '17 g of beans' }).waitFor()
    await press('Done')
    await page.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
    await press('Set the stand up')
  })

  it('is go or no go before it opens, also on paper', async () => {
    await manager.setStand({ open: false })
    await manager.patchDrink('cappuccino', { available: false })
    await step('Before opening')
    await page.getByText('Sold out: Cappuccino').waitFor()
    await page.getByText('A phone has ordered').waitFor()
    // This box is reached by its own machine alone.
    await page.getByText('No go: mend this first').waitFor()
    await page.getByText('No phone can reach it').waitFor()
    await press('Print it')
    await soon(async () => {
      const list = await manager.tickets()
      return list.ok ? list.value.tickets.filter(({ kind }) => kind === 'note').map(({ state }) => state) : []
    }).toEqual(['printed'])
    await press('Back')
    await press('A new place: network, printer and test again')
    await next('Date and time')
  })
})
