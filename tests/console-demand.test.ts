import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  clear,
  inDialog as inDialogOf,
  openCounter,
  roomy,
  soon,
  walkUp as walkUpAt,
  type Counter,
} from './a-counter.ts'
import { device } from './a-box.ts'

let counter: Counter
let page: Page

beforeAll(async () => {
  counter = await openCounter({ config: roomy })
})
afterAll(() => counter.close())
beforeEach(async () => {
  page = await counter.enter()
})
afterEach(() => clear(counter, page))

const walkUp = (drink = 'americano', milk: string | null = null): ReturnType<typeof walkUpAt> =>
  walkUpAt(counter.manager, drink, milk === null ? [] : [{ group: 'milk', option: milk }])

const inDialog = (name: string): Promise<void> => inDialogOf(page, name)

describe('demand', () => {
  it('turns rules live, says how long the queue is and why guests were refused', async () => {
    const code = await counter.manager.code()
    await counter.manager.patchConfig({ maxOrdersInQueue: 2, eventQuota: 500 })
    await Promise.all([walkUp(), walkUp()])
    await device(counter.box().origin).scan(code.ok ? code.value.code : '')
    await page.locator('.badge.full').click()
    const panel = page.locator('dialog')
    await panel.getByText('The queue was full').waitFor()
    await panel.getByText(/ of 500 drinks are left/).waitFor()
    await panel.getByRole('group', { name: 'Orders at once' }).getByRole('button', { name: 'More of it' }).click()
    await soon(async () => Reflect.get(Object(await counter.manager.config()), 'value')).toMatchObject({
      maxOrdersInQueue: 7,
    })
    await page.locator('.badge.full').waitFor({ state: 'detached' })
    await counter.manager.patchConfig({ maxOrdersInQueue: 200, eventQuota: 0 })
  })

  it('counts what is left of a drink and says for how long that lasts', async () => {
    for (let drink = 0; drink < 3; drink += 1) await walkUp('cappuccino')
    await page.locator('.top-bar').getByRole('button', { name: 'Sold out' }).click()
    await page.getByRole('switch', { name: /^Cappuccino/ }).click()
    await inDialog('5')
    await page
      .getByRole('switch', { name: /^Cappuccino/ })
      .getByText(/^5 left, about \d+ minutes$/)
      .waitFor()
    await walkUp('cappuccino')
    await page
      .getByRole('switch', { name: /^Cappuccino/ })
      .getByText(/^4 left/)
      .waitFor()
    await counter.manager.patchDrink('cappuccino', { left: null })
  })

  it('ends all orders only when it is held down, with a reason that guests read', async () => {
    const { id } = await walkUp()
    await page.locator('.button.state').click()
    await inDialog('End all running orders')
    await inDialog('The machine is down')
    const hold = page.locator('dialog').getByRole('button', { name: 'Hold to end them' })
    await hold.click()
    expect((await counter.manager.order(id)).ok).toBe(true)
    await hold.click({ delay: 1600 })
    await soon(async () => Reflect.get(Object(await counter.manager.order(id)), 'value')).toMatchObject({
      state: 'cancelled',
      cause: 'The machine is down',
    })
  })
})
