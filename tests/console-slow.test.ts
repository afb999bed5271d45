import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { numbers, openCounter, slip, soon, walkUp, type Counter } from './a-counter.ts'
import { openNetwork, type Network } from './a-network.ts'
import { pin } from './a-box.ts'
import { counter as counterContext, enterPin } from './browsers.ts'

/** Later than a second, and sooner than a box that says nothing is not live. */
const lateMs = 1800

let counter: Counter
let network: Network
let page: Page

beforeAll(async () => {
  counter = await openCounter()
  network = await openNetwork(counter.box().port)
  page = await (await counterContext(counter.browser)).newPage()
  await page.goto(`${network.origin}/console`)
  await enterPin(page, pin)
  await page.locator('.lanes').waitFor()
})
afterAll(async () => {
  await network.close()
  await counter.close()
})
beforeEach(async () => {
  network.slowDown(0)
  await counter.manager.drain('over')
})

const big = (number: number): Locator => slip(page, number).locator('[data-key=step]')
const unconfirmed = (number: number): Locator => page.getByText(`Not confirmed by the box yet: ${String(number)}`)

/** Where a card has stood so far, one after the other; '' for nowhere. */
async function trailOf(number: number): Promise<() => Promise<string[]>> {
  await page.evaluate((order) => {
    const trail: string[] = []
    Reflect.set(window, 'trail', trail)
    const look = (): void => {
      const card = document.querySelector(`.slip[data-order="${String(order)}"]`)
      const lane = ['queued', 'making', 'ready'].find((name) => card?.closest(`.lane.${name}`) != null) ?? ''
      if (trail.at(-1) !== lane) trail.push(lane)
    }
    look()
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
  }, number)
  return () => page.evaluate(() => [Reflect.get(window, 'trail')].flat().map(String))
}

describe('a box that answers late', () => {
  it('leaves a card where the tap put it, marked, until it answers: it does not hop', async () => {
    const { number } = await walkUp(counter.manager)
    await slip(page, number).waitFor()
    const trail = await trailOf(number)
    network.slowDown(lateMs)
    await big(number).click()
    await page.locator(`.lane.making .slip.unanswered[data-order="${String(number)}"]`).waitFor()
    await unconfirmed(number).waitFor()
    await page.locator('.slip.unanswered').waitFor({ state: 'detached' })
    await unconfirmed(number).waitFor({ state: 'detached' })
    await page.getByText(`Number ${String(number)} is being made.`).waitFor()
    expect(await trail()).toEqual(['queued', 'making'])
  })

  it('names the drink that was taken, whose card has gone, until it knows of it', async () => {
    const { id, number } = await walkUp(counter.manager)
    await counter.manager.complete(id)
    await slip(page, number).waitFor()
    const trail = await trailOf(number)
    network.slowDown(lateMs)
    await big(number).click()
    await unconfirmed(number).waitFor()
    await page.getByText(`Number ${String(number)} is collected.`).waitFor()
    expect(await unconfirmed(number).count()).toBe(0)
    expect(await trail()).toEqual(['ready', ''])
  })

  it('puts a card back once, and says why, where it says no', async () => {
    const { id, number } = await walkUp(counter.manager)
    await slip(page, number).waitFor()
    const trail = await trailOf(number)
    network.slowDown(lateMs)
    await counter.manager.cancel(id, 'Ordered twice')
    await big(number).click()
    await unconfirmed(number).waitFor()
    await page.getByRole('alert').waitFor()
    await soon(trail).toEqual(['queued', 'making', ''])
    await page.getByRole('button', { name: 'Understood' }).click()
  })

  it('and falls silent shows the card where it last was known to be, under NOT LIVE, and goes on when it is back', async () => {
    const { number } = await walkUp(counter.manager)
    await slip(page, number).waitFor()
    network.fallSilent()
    await big(number).click()
    await soon(() => numbers(page, 'making')).toEqual([number])
    await page.getByText('NOT LIVE since').waitFor()
    await soon(() => numbers(page, 'queued')).toEqual([number])
    expect(await big(number).isDisabled()).toBe(true)
    const trail = await trailOf(number)
    network.recover()
    await page.getByText('NOT LIVE since').waitFor({ state: 'detached', timeout: 60_000 })
    await soon(() => numbers(page, 'making')).toEqual([number])
    expect(await trail()).toEqual(['queued', 'making'])
  })
})
