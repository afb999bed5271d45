import { startEmulator, type Emulator } from '@pressobox/tickets/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounter, soon, walkUp, type Counter } from './a-counter.ts'

let printer: Emulator
let counter: Counter
let page: Page

beforeAll(async () => {
  printer = await startEmulator()
  counter = await openCounter({
    flags: ['--printer', `bar=${printer.url}`],
    config: { maxOrdersInQueue: 50, windowMinutes: 60 },
  })
  const context = await counter.browser.newContext({
    viewport: { width: 800, height: 480 },
    hasTouch: true,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  page = await counter.enter(context)
})
afterAll(async () => {
  await counter.close()
  await printer.close()
})

/** How many cards of each lane are to be seen from edge to edge. */
const whole = (): Promise<number[]> =>
  page.evaluate(() =>
    ['queued', 'making', 'ready'].map((lane) => {
      const edge = document.querySelector(`.lane.${lane} .slips`)?.getBoundingClientRect().bottom ?? 0
      const cards = [...document.querySelectorAll(`.lane.${lane} .slip`)]
      return cards.filter((card) => card.getBoundingClientRect().bottom <= edge).length
    }),
  )

describe('a screen of seven inches with twelve orders', () => {
  it('shows two whole cards of each lane under a band, an undo, and a printer’s trouble with more behind it', async () => {
    const { manager } = counter
    const drinks = ['flat-white', 'americano', 'double-espresso', 'cappuccino', 'flat-white', 'americano']
    const ids: string[] = []
    for (const drink of [...drinks, ...drinks]) {
      const milk = drink === 'flat-white' ? [{ group: 'milk', option: 'oat' }] : []
      ids.push((await walkUp(manager, drink, milk)).id)
    }
    for (const id of ids.slice(0, 3)) await manager.complete(id)
    for (const id of ids.slice(3, 5)) await manager.make(id)
    printer.fault('paper-out')
    await manager.broadcast('The grinder is resting', 10)
    await page.getByRole('alert').getByText('Paper is out').waitFor()
    for (let taken = 0; taken < 2; taken += 1) {
      await page.locator('.lane.queued .slip [data-key=step]').first().click()
      await page.getByText('is being made.').waitFor()
      await soon(() => page.locator('.lane.making .slip').count()).toBe(taken + 1)
    }
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    for (const count of await whole()) expect(count).toBeGreaterThanOrEqual(2)
    await page.locator('.news').getByRole('button', { name: 'One more' }).click()
    await page.getByText('Everybody reads: The grinder is resting').waitFor()
    await page.locator('.news').getByRole('button', { name: 'One more' }).click()
  })

  it('has the other bands a tap away, and More on the card itself', async () => {
    for (const drink of ['cappuccino', 'double-espresso', 'americano']) {
      await walkUp(counter.manager, drink)
      await walkUp(counter.manager, drink)
    }
    const bands = page.locator('.lane.queued .batches')
    await soon(() => bands.locator('.batch').count()).toBe(3)
    const shown = () => bands.locator('.batch:visible').count()
    expect(await shown()).toBe(1)
    await bands.getByRole('button', { name: '2 more' }).click()
    expect(await shown()).toBe(3)
    await bands.locator('.batch').first().click()
    await soon(shown).toBe(1)
    await page
      .locator('.lane.ready .slip')
      .first()
      .click({ position: { x: 40, y: 40 } })
    await page.locator('dialog').getByRole('button', { name: 'Make it again' }).waitFor()
  })
})
