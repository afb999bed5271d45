import type { Locator } from 'playwright-core'
import { pin } from '../a-box.ts'
import { enterPin } from '../browsers.ts'
import type { Scene, Stage } from './stage.ts'

export type Show = Scene['show']

export const toPin: Show = async ({ box, page }) => {
  await page.goto(`${box.origin}/console`)
  await page.locator('.pin-pad').waitFor()
}

export const inside: Show = async (stage) => {
  await toPin(stage)
  await enterPin(stage.page, pin)
  await stage.page.locator('.lanes').waitFor()
}

const drinks = ['flat-white', 'americano', 'cappuccino', 'single-espresso', 'double-espresso']
const names = ['Bea', 'Carl', undefined, 'Dunja', 'Maximiliana-Josephine', undefined, 'Emil']

export const orders = async ({ manager }: Stage, count: number): Promise<readonly string[]> => {
  await manager.patchConfig({ maxOrdersInQueue: 400, baristaMinutes: 900 })
  const ids: string[] = []
  for (let made = 0; made < count; made += 1) {
    const name = names[made % names.length]
    const drink = drinks[made % drinks.length] ?? 'americano'
    const order = await manager.walkUp({
      drink,
      modifiers: made % 5 < 3 ? [{ group: 'milk', option: made % 2 === 0 ? 'oat' : 'regular' }] : [],
      ...(name === undefined ? {} : { name }),
      ...(made % 6 === 1 ? { note: 'Extra hot please, and in my own blue cup' } : {}),
    })
    if (!order.ok) throw new Error(order.problem.detail)
    ids.push(order.value.id)
  }
  return ids
}

export const scene = (name: string, show: Show): Scene => ({ name, surface: 'console', show })

export const alone = (name: string, show: Show): Scene => ({ ...scene(name, show), alone: true })

export const press = (within: Locator, en: string, pt: string): Promise<void> =>
  within
    .locator('button')
    .filter({ hasText: new RegExp(`^(${en}|${pt})`) })
    .first()
    .click()

/** Extensions as they came with the box: two that run, one that is off. */
export const extensions = async ({ manager }: Stage): Promise<void> => {
  await manager.installExtension({ offered: 'barista-robot', enable: true, granted: ['robot-orders'] })
  await manager.installExtension({ offered: 'order-metrics', enable: true })
  await manager.installExtension({ offered: 'webhook-out' })
}
