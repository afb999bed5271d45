import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  clear,
  inDialog as inDialogOf,
  numbers as numbersOf,
  openCounter,
  roomy,
  slip as slipOf,
  soon,
  walkUp as walkUpAt,
  type Counter,
} from './a-counter.ts'

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

const lane = (name: string, on: Page = page): Locator => on.locator(`.lane.${name}`)
const numbers = (name: string, on: Page = page): Promise<number[]> => numbersOf(on, name)
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click()
const slip = (number: number): Locator => slipOf(page, number)
const inDialog = (name: string): Promise<void> => inDialogOf(page, name)

describe('the lanes', () => {
  it('let an order go first and back by undo, without the others changing places', async () => {
    const [a, b, c] = [(await walkUp()).number, (await walkUp()).number, (await walkUp()).number]
    await slip(c).getByRole('button', { name: 'More' }).click()
    await inDialog('Make it first')
    await soon(() => numbers('queued')).toEqual([c, a, b])
    await slip(c).getByText('First').waitFor()
    await press('Undo')
    await soon(() => numbers('queued')).toEqual([a, b, c])
  })

  it('give ready drinks to the shelf without a tap, and say whom to call', async () => {
    await counter.manager.patchConfig({ shelfSeconds: 3 })
    const number = (await walkUp()).number
    await slip(number).getByRole('button', { name: 'Make', exact: true }).click()
    await slip(number).getByRole('button', { name: 'Ready', exact: true }).click()
    await lane('ready').locator('.slip').getByText('Call the number: no page is open').waitFor()
    await lane('ready')
      .locator(`.shelf-row[data-order="${String(number)}"]`)
      .waitFor()
    expect(await numbers('ready')).toEqual([])
    await lane('ready').locator('.shelf-row').getByRole('button', { name: 'Collected' }).click()
    await soon(() => lane('ready').locator('.shelf-row').count()).toBe(0)
    await counter.manager.patchConfig({ shelfSeconds: 60 })
  })

  it('mark age by thresholds that can be set for each lane', async () => {
    const ages = { soonMinutes: 2, lateMinutes: 5 }
    await counter.manager.patchConfig({
      ages: { queued: { soonMinutes: 0.02, lateMinutes: 0.06 }, making: ages, ready: ages },
    })
    const number = (await walkUp()).number
    await page
      .locator(`.slip.soon[data-order="${String(number)}"]`)
      .getByText('soon late')
      .waitFor()
    await page.locator(`.slip.late[data-order="${String(number)}"]`).waitFor()
    await slip(number).getByRole('button', { name: 'Make', exact: true }).click()
    await lane('making').locator('.slip.calm').waitFor()
    await counter.manager.patchConfig({ ages: { queued: ages, making: ages, ready: ages } })
  })

  it('take the same drink several times in one go, and all of it back', async () => {
    const same = [
      await walkUp('flat-white', 'oat'),
      await walkUp('flat-white', 'oat'),
      await walkUp('flat-white', 'oat'),
    ]
    const wanted = same.map(({ number }) => number)
    await walkUp('flat-white')
    const strip = lane('queued').locator('.batch')
    expect(await strip.allTextContents()).toEqual(['3 ×Flat White, OatMake'])
    await strip.click()
    await soon(() => numbers('making')).toEqual(wanted)
    await page.getByText('Being made: 3 × Flat White').waitFor()
    await press('Undo')
    await soon(() => numbers('making')).toEqual([])
    await soon(() => lane('queued').locator('.slip').count()).toBe(4)
  })

  it('take a drink from the queue to ready by one tap where that is wanted', async () => {
    const number = (await walkUp()).number
    await page.keyboard.press('f')
    await page.locator('.badge', { hasText: 'One tap' }).waitFor()
    await slip(number).getByRole('button', { name: 'Ready', exact: true }).click()
    await soon(() => numbers('ready')).toEqual([number])
    await page.reload()
    await page.locator('.lanes.fast').waitFor()
  })

  it('warn three minutes before an order times out, and give it five more', async () => {
    await counter.manager.patchConfig({ baristaMinutes: 2 })
    const { number } = await walkUp()
    await counter.manager.patchConfig({ baristaMinutes: 15 })
    const warning = slip(number).locator('.slip-warning')
    await warning.getByText(/^Times out in [12]:\d\d$/).waitFor()
    await warning.getByRole('button', { name: 'Five more minutes' }).click()
    await warning.waitFor({ state: 'detached' })
  })

  it('make a drink again with a reason, under its number', async () => {
    const { id, number } = await walkUp()
    await counter.manager.complete(id)
    await slip(number).getByRole('button', { name: 'More' }).click()
    await inDialog('Make it again')
    await inDialog('Spilt')
    await lane('queued').getByText('remake: Spilt · counter').waitFor()
  })

  it('show only what this console is for', async () => {
    const menu = await counter.manager.stand()
    const drinks = menu.ok ? menu.value.menu : []
    const changed = drinks.map((drink) => ({
      ...drink,
      category: drink.id === 'americano' ? 'filter' : drink.category,
      modifiers: drink.modifiers.map((group) => ({
        ...group,
        options: group.options.map(({ id, name, default: usual }) => ({ id, name, default: usual })),
      })),
    }))
    await counter.manager.putMenu(changed)
    const [first] = [(await walkUp('americano')).number, (await walkUp('flat-white')).number]
    await press('More')
    await press('This console')
    await inDialog('filter')
    await inDialog('Done')
    await soon(() => numbers('queued')).toEqual([first])
    await page.locator('.badge', { hasText: 'Only filter' }).waitFor()
    await counter.manager.putMenu(changed.map((drink) => ({ ...drink, category: 'coffee' })))
  })
})
