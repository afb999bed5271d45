import type { Api } from '@pressobox/client'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { pin, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { counter, enterPin, openBrowser } from './browsers.ts'

/** A box with its console open in a browser, logged in. */
export interface Counter {
  readonly browser: Browser
  /** The one that runs now: after a cut-off another one. */
  readonly box: () => Box
  readonly manager: Api
  readonly page: Page
  /** Another console, in a browser of its own unless one is handed in. */
  readonly enter: (context?: BrowserContext) => Promise<Page>
  /** Its plug is pulled. */
  readonly cutOff: () => Promise<void>
  /** The same box on the same port. */
  readonly startAgain: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface CounterOptions {
  /** Of the box, as `--printer`. */
  readonly flags?: readonly string[]
  /** False for a stand that has not opened yet. */
  readonly open?: boolean
  /** Rules of the event. */
  readonly config?: Parameters<Api['patchConfig']>[0]
}

export async function openCounter({ flags = [], open = true, config = {} }: CounterOptions = {}): Promise<Counter> {
  const browser = await openBrowser()
  const data = await temporaryFolder()
  let box = await startBox(data.path, flags)
  const manager = await staff(box.origin)
  if (open) await manager.setStand({ open })
  await manager.patchConfig(config)
  const enter = async (context?: BrowserContext): Promise<Page> => {
    const page = await (context ?? (await counter(browser))).newPage()
    await page.goto(`${box.origin}/console`)
    await enterPin(page, pin)
    await page.locator('.lanes').waitFor()
    return page
  }
  return {
    browser,
    box: () => box,
    manager,
    page: await enter(),
    enter,
    cutOff: async () => void (await box.kill('SIGKILL')),
    startAgain: async () => {
      box = await startBox(data.path, [...flags, '--port', String(box.port)])
    },
    close: async () => {
      await browser.close()
      await box.kill('SIGTERM')
      await data.remove()
    },
  }
}

/** Of an event that nothing in a test runs out of. */
export const roomy = { windowMinutes: 60, drinksPerCode: 100, maxOrdersInQueue: 200 }

/** After a test: its page goes, and nobody waits any more. */
export async function clear({ manager }: Counter, page: Page): Promise<void> {
  await page.context().close()
  await manager.drain('over')
  const left = await manager.orders({ state: ['ready'] })
  for (const { id } of left.ok ? left.value.orders : []) await manager.collect(id)
}

/** An order at the counter, as another console takes it. */
export async function walkUp(
  manager: Api,
  drink = 'americano',
  modifiers: readonly { readonly group: string; readonly option: string }[] = [],
): Promise<{ readonly id: string; readonly number: number }> {
  const order = await manager.walkUp({ drink, modifiers })
  if (!order.ok) throw new Error(order.problem.detail)
  return { id: order.value.id, number: order.value.number ?? 0 }
}

/** A loaded machine is slow, not wrong. */
export const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 20_000 })

export const slip = (page: Page, number: number): Locator => page.locator(`.slip[data-order="${String(number)}"]`)

/** The numbers of a lane's cards, from above. */
export const numbers = async (page: Page, lane: string): Promise<number[]> =>
  (await page.locator(`.lane.${lane} .slip-number`).allTextContents()).map(Number)

export const inDialog = (page: Page, name: string): Promise<void> =>
  page.locator('dialog').getByRole('button', { name, exact: true }).click()
