import { staff } from '../a-box.ts'
import { enterPin } from '../browsers.ts'
import { panelScenes } from './console-panels.ts'
import { paperScenes } from './console-paper.ts'
import { alone, extensions, inside, orders, scene, toPin, type Show } from './counter.ts'
import type { Scene } from './stage.ts'

const some: Show = async (stage) => {
  const ids = await orders(stage, 6)
  await inside(stage)
  await stage.manager.complete(ids[0] ?? '')
  const slip = stage.page.locator('.lane.queued .slip').first()
  await slip.locator('.button').last().click()
  await stage.page.locator('.lane.making .slip').waitFor()
}

const doors: readonly Scene[] = [
  scene('pin', toPin),
  scene('pin-wrong', async (stage) => {
    await toPin(stage)
    await enterPin(stage.page, '000000')
    await stage.page.locator('.pin .wrong').waitFor()
  }),
  scene('pin-locked', async (stage) => {
    await toPin(stage)
    for (let tries = 0; tries < 6; tries += 1) {
      const answered = stage.page.waitForResponse('**/api/session')
      await enterPin(stage.page, '000000')
      await answered
    }
    await stage.page.getByText(/\d:\d\d/).waitFor()
  }),
]

const lanes: readonly Scene[] = [
  scene('empty', inside),
  scene('some', some),
  scene('busy', async (stage) => {
    const ids = await orders(stage, 33)
    const other = await staff(stage.box.origin)
    for (const id of ids.slice(0, 4)) await other.complete(id)
    for (const id of ids.slice(4, 7)) await other.make(id)
    await inside(stage)
    await stage.page.locator('.lane.queued .slip').first().locator('.button').last().click()
    await stage.page.locator('.lane.making .slip').waitFor()
  }),
  alone('tiles', async (stage) => {
    await extensions(stage)
    await some(stage)
    await stage.page.locator('.tile strong').first().waitFor()
    await stage.page.getByText('Drinks today 6').waitFor()
  }),
  alone('lost', async (stage) => {
    await some(stage)
    await stage.box.kill('SIGKILL')
    await stage.page.locator('.banner.wrong').waitFor()
  }),
  alone('crowded', async (stage) => {
    await stage.manager.putPhoneLimit(1)
    await some(stage)
    const guest = await stage.page.context().browser()?.newPage()
    await guest?.goto(stage.box.origin)
    await stage.page.locator('.badge.slow').click()
    await stage.page.locator('dialog').waitFor()
  }),
  scene('broadcast', async (stage) => {
    await some(stage)
    await stage.manager.broadcast('The grinder is resting: ten minutes more.', 10)
    await stage.page.getByText('The grinder is resting').first().waitFor()
  }),
]

/** A rush: the same drink several times, one put first, one about to time out, some on the shelf, one-tap mode. */
const rush: Scene = scene('rush', async (stage) => {
  const { manager, page } = stage
  await manager.patchConfig({ maxOrdersInQueue: 16, baristaMinutes: 2, shelfSeconds: 0.5 })
  await manager.walkUp({ drink: 'cappuccino', modifiers: [], name: 'Dunja' })
  await manager.patchConfig({ baristaMinutes: 15 })
  const flat = { drink: 'flat-white', modifiers: [{ group: 'milk', option: 'oat' }] }
  const placed = await Promise.all(Array.from({ length: 6 }, () => manager.walkUp(flat)))
  const ids = placed.flatMap((order) => (order.ok ? [order.value.id] : []))
  for (const id of ids.slice(0, 2)) await manager.complete(id)
  const last = await manager.walkUp({ drink: 'americano', modifiers: [], name: 'Emil' })
  await manager.prioritise(last.ok ? last.value.id : '', true)
  for (let more = 0; more < 6; more += 1) await manager.walkUp({ drink: 'double-espresso', modifiers: [] })
  await inside(stage)
  await page.keyboard.press('s')
  await page.locator('.shelf-row').nth(1).waitFor()
})

export const consoleScenes: readonly Scene[] = [...doors, ...lanes, rush, ...panelScenes, ...paperScenes]
