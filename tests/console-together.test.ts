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
const slip = (number: number): Locator => slipOf(page, number)
const inDialog = (name: string): Promise<void> => inDialogOf(page, name)

describe('two consoles', () => {
  it('know each other by name, and a lost race says who won', async () => {
    const number = (await walkUp()).number
    const theirs = await counter.enter()
    await theirs.locator('.top-bar').getByRole('button', { name: 'More', exact: true }).click()
    await theirs.getByRole('button', { name: 'This console' }).click()
    await theirs.getByLabel('Who stands here').fill('Bea')
    await theirs.getByRole('button', { name: 'Keep the name' }).click()
    await theirs.locator('dialog').getByRole('button', { name: 'Done' }).click()
    // What this one sees is held back, as on a slow network: it taps what Bea has taken already.
    await page.route('**/api/orders/*/make', async (route) => {
      await theirs.locator('.lane.queued .slip').getByRole('button', { name: 'Make', exact: true }).click()
      await theirs.locator('.lane.making .slip').waitFor()
      await route.continue()
    })
    await slip(number).getByRole('button', { name: 'Make', exact: true }).click()
    await page
      .getByRole('alert')
      .getByText(`Bea is making number ${String(number)}.`)
      .waitFor()
    await lane('making').locator('.elsewhere').getByText('Made by Bea').waitFor()
    await theirs.context().close()
  })

  it('are greyed under a banner when they cannot know', async () => {
    await walkUp()
    await lane('queued').locator('.slip').waitFor()
    await page.context().setOffline(true)
    await page.locator('.banner.wrong', { hasText: 'NOT LIVE' }).waitFor()
    expect(await page.locator('.console.stale').count()).toBe(1)
    await page.context().setOffline(false)
    await page.locator('.console.stale').waitFor({ state: 'detached' })
  })
})

describe('keys', () => {
  it('take, undo, choose and open as the list of keys says', async () => {
    const [a, b] = [(await walkUp('americano')).number, (await walkUp('cappuccino')).number]
    await lane('queued').locator('.slip').nth(1).waitFor()
    await page.keyboard.press('2')
    await soon(() => numbers('making')).toEqual([b])
    await page.keyboard.press('Backspace')
    await soon(() => numbers('queued')).toEqual([a, b])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await soon(() => numbers('making')).toEqual([b])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('m')
    await page.locator('dialog').waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('Escape')
    expect(await numbers('queued')).toEqual([a])
    await page.keyboard.press('n')
    await page.locator('dialog').getByRole('button', { name: 'Cappuccino' }).waitFor()
  })
})

describe('sounds', () => {
  const chimes = (): Promise<[string | undefined, string | undefined]> =>
    page.evaluate(() => [document.documentElement.dataset['chime'], document.documentElement.dataset['chimes']])

  it('chime once for a burst of new orders, and are tested, muted and seen to be muted', async () => {
    await Promise.all([walkUp(), walkUp(), walkUp()])
    await soon(chimes).toEqual(['new', '1'])
    await page.keyboard.press('s')
    await page.locator('.badge.mute').click()
    await inDialog('Middle')
    await inDialog('Late')
    await soon(chimes).toEqual(['late', '2'])
    await inDialog('Done')
    expect(await page.locator('.badge.mute').count()).toBe(0)
  })
})
