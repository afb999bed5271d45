import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { device, pin, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { counter, enterPin, openBrowser } from './browsers.ts'

let browser: Browser
let data: Awaited<ReturnType<typeof temporaryFolder>>
let box: Box
let manager: Awaited<ReturnType<typeof staff>>
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  data = await temporaryFolder()
  box = await startBox(data.path)
  manager = await staff(box.origin)
  await manager.setStand({ open: true })
  await manager.patchConfig({ windowMinutes: 60, drinksPerCode: 100, maxOrdersInQueue: 200 })
})
afterAll(async () => {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
})
beforeEach(async () => {
  context = await counter(browser)
  page = await enter(context)
})
afterEach(async () => {
  await context.close()
  await manager.drain('over')
  const left = await manager.orders({ state: ['ready'] })
  for (const { id } of left.ok ? left.value.orders : []) await manager.collect(id)
})

async function enter(of: BrowserContext): Promise<Page> {
  const entered = await of.newPage()
  await entered.goto(`${box.origin}/console`)
  await enterPin(entered, pin)
  await entered.locator('.lanes').waitFor()
  return entered
}

async function walkUp(drink = 'americano', option: string | null = null): Promise<string> {
  const modifiers = option === null ? [] : [{ group: 'milk', option }]
  const order = await manager.walkUp({ drink, modifiers })
  if (!order.ok) throw new Error(order.problem.detail)
  return order.value.id
}

/** A loaded machine is slow, not wrong. */
const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 10_000 })
const lane = (name: string, on: Page = page): Locator => on.locator(`.lane.${name}`)
const numbers = (name: string, on: Page = page): Promise<string[]> =>
  lane(name, on).locator('.slip-number').allTextContents()
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click()
const inDialog = (name: string): Promise<void> =>
  page.locator('dialog').getByRole('button', { name, exact: true }).click()
const slip = (number: number): Locator => page.locator(`.slip[data-order="${String(number)}"]`)
const numberOf = async (id: string): Promise<number> => {
  const order = await manager.order(id)
  return order.ok ? (order.value.number ?? 0) : 0
}

describe('the lanes', () => {
  it('let an order go first and back by undo, without the others changing places', async () => {
    const [a, b, c] = [await numberOf(await walkUp()), await numberOf(await walkUp()), await numberOf(await walkUp())]
    await slip(c).getByRole('button', { name: 'More' }).click()
    await inDialog('Make it first')
    await soon(() => numbers('queued')).toEqual([c, a, b].map(String))
    await slip(c).getByText('First').waitFor()
    await press('Undo')
    await soon(() => numbers('queued')).toEqual([a, b, c].map(String))
  })

  it('give ready drinks to the shelf without a tap, and say whom to call', async () => {
    await manager.patchConfig({ shelfSeconds: 3 })
    const number = await numberOf(await walkUp())
    await slip(number).getByRole('button', { name: 'Make', exact: true }).click()
    await slip(number).getByRole('button', { name: 'Ready', exact: true }).click()
    await lane('ready').locator('.slip').getByText('Call the number: no page is open').waitFor()
    await lane('ready')
      .locator(`.shelf-row[data-order="${String(number)}"]`)
      .waitFor()
    expect(await numbers('ready')).toEqual([])
    await lane('ready').locator('.shelf-row').getByRole('button', { name: 'Collected' }).click()
    await soon(() => lane('ready').locator('.shelf-row').count()).toBe(0)
    await manager.patchConfig({ shelfSeconds: 60 })
  })

  it('mark age by thresholds that can be set for each lane', async () => {
    const ages = { soonMinutes: 2, lateMinutes: 5 }
    await manager.patchConfig({ ages: { queued: { soonMinutes: 0.02, lateMinutes: 0.06 }, making: ages, ready: ages } })
    const number = await numberOf(await walkUp())
    await page
      .locator(`.slip.soon[data-order="${String(number)}"]`)
      .getByText('soon late')
      .waitFor()
    await page.locator(`.slip.late[data-order="${String(number)}"]`).waitFor()
    await slip(number).getByRole('button', { name: 'Make', exact: true }).click()
    await lane('making').locator('.slip.calm').waitFor()
    await manager.patchConfig({ ages: { queued: ages, making: ages, ready: ages } })
  })

  it('take the same drink several times in one go, and all of it back', async () => {
    const same = [
      await walkUp('flat-white', 'oat'),
      await walkUp('flat-white', 'oat'),
      await walkUp('flat-white', 'oat'),
    ]
    const wanted = await Promise.all(same.map(async (id) => String(await numberOf(id))))
    await walkUp('flat-white')
    const strip = lane('queued').locator('.batch')
    expect(await strip.allTextContents()).toEqual(['3 ×Flat White, OatMake'])
    await strip.click()
    await soon(() => numbers('making')).toEqual(wanted)
    await page.getByText('3 × Flat White: Make').waitFor()
    await press('Undo')
    await soon(() => numbers('making')).toEqual([])
    await soon(() => lane('queued').locator('.slip').count()).toBe(4)
  })

  it('take a drink from the queue to ready by one tap where that is wanted', async () => {
    const number = await numberOf(await walkUp())
    await page.keyboard.press('f')
    await page.locator('.badge', { hasText: 'One tap' }).waitFor()
    await slip(number).getByRole('button', { name: 'Ready', exact: true }).click()
    await soon(() => numbers('ready')).toEqual([String(number)])
    await page.reload()
    await page.locator('.lanes.fast').waitFor()
  })

  it('warn three minutes before an order times out, and give it five more', async () => {
    await manager.patchConfig({ baristaMinutes: 2 })
    const id = await walkUp()
    await manager.patchConfig({ baristaMinutes: 15 })
    const warning = slip(await numberOf(id)).locator('.slip-warning')
    await warning.getByText(/^Times out in [12]:\d\d$/).waitFor()
    await warning.getByRole('button', { name: 'Five more minutes' }).click()
    await warning.waitFor({ state: 'detached' })
  })

  it('make a drink again with a reason, under its number', async () => {
    const id = await walkUp()
    await manager.complete(id)
    await slip(await numberOf(id))
      .getByRole('button', { name: 'More' })
      .click()
    await inDialog('Make it again')
    await inDialog('Spilt')
    await lane('queued').getByText('remake: Spilt · counter').waitFor()
  })

  it('show only what this console is for', async () => {
    const menu = await manager.stand()
    const drinks = menu.ok ? menu.value.menu : []
    const changed = drinks.map((drink) => ({
      ...drink,
      category: drink.id === 'americano' ? 'filter' : drink.category,
      modifiers: drink.modifiers.map((group) => ({
        ...group,
        options: group.options.map(({ id, name, default: usual }) => ({ id, name, default: usual })),
      })),
    }))
    await manager.putMenu(changed)
    const [first] = [await numberOf(await walkUp('americano')), await numberOf(await walkUp('flat-white'))]
    await press('More')
    await press('This console')
    await inDialog('filter')
    await inDialog('Done')
    await soon(() => numbers('queued')).toEqual([String(first)])
    await page.locator('.badge', { hasText: 'Only filter' }).waitFor()
    await manager.putMenu(changed.map((drink) => ({ ...drink, category: 'coffee' })))
  })
})

describe('two consoles', () => {
  it('know each other by name, and a lost race says who won', async () => {
    const number = await numberOf(await walkUp())
    const other = await counter(browser)
    const theirs = await enter(other)
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
    await other.close()
  })

  it('show a tap at once, and take it back when the box says nothing for a second', async () => {
    const number = await numberOf(await walkUp())
    const answer = Promise.withResolvers<void>()
    await page.route('**/api/orders/*/make', async (route) => {
      await answer.promise
      await route.continue()
    })
    await slip(number).getByRole('button', { name: 'Make', exact: true }).click()
    await lane('making').locator('.slip').waitFor()
    await lane('queued').locator('.slip').waitFor()
    expect(await slip(number).getByRole('button', { name: 'Make', exact: true }).isDisabled()).toBe(true)
    answer.resolve()
    await lane('making').locator('.slip').waitFor()
  })

  it('are greyed under a banner when they cannot know', async () => {
    await walkUp()
    await lane('queued').locator('.slip').waitFor()
    await context.setOffline(true)
    await page.locator('.banner.wrong', { hasText: 'NOT LIVE' }).waitFor()
    expect(await page.locator('.console.stale').count()).toBe(1)
    await context.setOffline(false)
    await page.locator('.console.stale').waitFor({ state: 'detached' })
  })
})

describe('keys', () => {
  it('take, undo, choose and open as the list of keys says', async () => {
    const [a, b] = [await numberOf(await walkUp('americano')), await numberOf(await walkUp('cappuccino'))]
    await lane('queued').locator('.slip').nth(1).waitFor()
    await page.keyboard.press('2')
    await soon(() => numbers('making')).toEqual([String(b)])
    await page.keyboard.press('Backspace')
    await soon(() => numbers('queued')).toEqual([a, b].map(String))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await soon(() => numbers('making')).toEqual([String(b)])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('m')
    await page.locator('dialog').waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('Escape')
    expect(await numbers('queued')).toEqual([String(a)])
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

describe('demand', () => {
  it('turns rules live, says how long the queue is and why guests were refused', async () => {
    const code = await manager.code()
    await manager.patchConfig({ maxOrdersInQueue: 2, eventQuota: 500 })
    await Promise.all([walkUp(), walkUp()])
    await device(box.origin).scan(code.ok ? code.value.code : '')
    await page.locator('.badge.full').click()
    const panel = page.locator('dialog')
    await panel.getByText('The queue was full').waitFor()
    await panel.getByText(/ of 500 drinks are left/).waitFor()
    await panel.getByRole('group', { name: 'Orders at once' }).getByRole('button', { name: 'More of it' }).click()
    await soon(async () => Reflect.get(Object(await manager.config()), 'value')).toMatchObject({ maxOrdersInQueue: 7 })
    await page.locator('.badge.full').waitFor({ state: 'detached' })
    await manager.patchConfig({ maxOrdersInQueue: 200, eventQuota: 0 })
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
    await manager.patchDrink('cappuccino', { left: null })
  })

  it('ends all orders only when it is held down, with a reason that guests read', async () => {
    const id = await walkUp()
    await page.locator('.button.state').click()
    await inDialog('End all running orders')
    await inDialog('The machine is down')
    const hold = page.locator('dialog').getByRole('button', { name: 'Hold to end them' })
    await hold.click()
    expect((await manager.order(id)).ok).toBe(true)
    await hold.click({ delay: 1600 })
    await soon(async () => Reflect.get(Object(await manager.order(id)), 'value')).toMatchObject({
      state: 'cancelled',
      cause: 'The machine is down',
    })
  })
})
