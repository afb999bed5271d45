import { device, pin } from '../a-box.ts'
import { enterPin } from '../browsers.ts'
import type { Scene, Stage } from './stage.ts'

type Show = Scene['show']

const paired: Show = async ({ box, manager, page }) => {
  await page.goto(`${box.origin}/display`)
  await enterPin(page, pin)
  await page.locator('.display').waitFor()
  await manager.code()
}

const drinks = ['flat-white', 'americano', 'cappuccino', 'single-espresso', 'double-espresso']

/** So many orders in the queue and so many ready, as on a busy morning. */
const busy = async ({ manager }: Stage, preparing: number, ready: number, from = 0): Promise<void> => {
  await manager.patchConfig({ maxOrdersInQueue: 400, baristaMinutes: 900 })
  for (let made = 0; made < from + ready + preparing; made += 1) {
    const order = await manager.walkUp({ drink: drinks[made % drinks.length] ?? 'americano', modifiers: [] })
    if (!order.ok) throw new Error(order.problem.detail)
    if (made < from + ready) await manager.complete(order.value.id)
    if (made < from) await manager.collect(order.value.id)
  }
}

const scene = (name: string, show: Show): Scene => ({ name, surface: 'display', show })

const alone = (name: string, show: Show): Scene => ({ ...scene(name, show), alone: true })

const code = (stage: Stage): Promise<void> => stage.page.locator('img.qr').waitFor()

export const displayScenes: readonly Scene[] = [
  scene('pair', async ({ box, page }) => {
    await page.goto(`${box.origin}/display`)
    await page.locator('.pair h1').waitFor()
  }),
  scene('empty', async (stage) => {
    await paired(stage)
    await code(stage)
  }),
  scene('code', async (stage) => {
    await busy(stage, 5, 3)
    await paired(stage)
    await code(stage)
  }),
  scene('wifi', async (stage) => {
    await stage.manager.putWifi({ ssid: 'Coffee; here', password: 'flat "white"', hidden: false })
    await busy(stage, 5, 3)
    await paired(stage)
    await stage.page.locator('.join img.qr').waitFor()
    await stage.manager.putWifi(null)
  }),
  scene('wifi-full', async (stage) => {
    await stage.manager.putWifi({ ssid: 'Coffee; here', password: 'flat "white"', hidden: false })
    await busy(stage, 20, 4)
    await stage.manager.patchConfig({ maxOrdersInQueue: 20 })
    await stage.manager.broadcast('The grinder is resting: ten minutes more.', 10)
    await paired(stage)
    await stage.page.locator('.join img.qr').waitFor()
    await stage.manager.putWifi(null)
  }),
  scene('wifi-busy', async (stage) => {
    await stage.manager.putWifi({ ssid: 'Coffee; here', password: 'flat "white"', hidden: false })
    await busy(stage, 20, 14, 180)
    await stage.manager.broadcast('The grinder is resting: ten minutes more.', 10)
    await paired(stage)
    await stage.page.locator('.join img.qr').waitFor()
    await stage.manager.putWifi(null)
  }),
  alone('crowded', async (stage) => {
    await stage.manager.putWifi({ ssid: 'Coffee; here', password: 'flat "white"', hidden: false })
    await stage.manager.putPhoneLimit(1)
    await busy(stage, 5, 3)
    const guest = await stage.page.context().newPage()
    await guest.goto(stage.box.origin)
    await paired(stage)
    await stage.page.locator('.counter').waitFor()
  }),
  scene('hidden', async (stage) => {
    await stage.manager.patchConfig({ windowMinutes: 0.5, hideSeconds: 30, drinksPerCode: 11 })
    await busy(stage, 4, 2)
    await paired(stage)
    await stage.page.locator('[data-screen="hidden"]').waitFor()
  }),
  scene('used-up', async (stage) => {
    await stage.manager.patchConfig({ drinksPerCode: 1 })
    await device(stage.box.origin).scan(await stage.code())
    await busy(stage, 4, 2)
    await paired(stage)
    await stage.page.locator('[data-screen="hidden"]').waitFor()
  }),
  scene('closed', async (stage) => {
    await stage.manager.setStand({ open: false })
    await paired(stage)
    await stage.page.locator('[data-screen="closed"]').waitFor()
  }),
  scene('paused-until', async (stage) => {
    await busy(stage, 3, 2)
    await stage.manager.setStand({ open: false, minutes: 10, reason: 'We are cleaning the machine' })
    await paired(stage)
    await stage.page.locator('[data-screen="closed"]').waitFor()
  }),
  scene('full', async (stage) => {
    await busy(stage, 20, 4)
    await stage.manager.patchConfig({ maxOrdersInQueue: 20 })
    await paired(stage)
    await code(stage)
  }),
  scene('busy', async (stage) => {
    await busy(stage, 20, 14, 80)
    await stage.manager.broadcast('The grinder is resting: ten minutes more.', 10)
    await paired(stage)
    await code(stage)
  }),
  scene('called', async (stage) => {
    await busy(stage, 6, 4, 36)
    await paired(stage)
    await code(stage)
    const orders = await stage.manager.orders({ state: ['queued'] })
    const first = orders.ok ? orders.value.orders[1] : undefined
    if (first !== undefined) await stage.manager.complete(first.id)
    await stage.page.locator('.called').waitFor()
    await stage.page.waitForTimeout(500)
  }),
  scene('settled', async (stage) => {
    await busy(stage, 6, 4, 36)
    await paired(stage)
    await code(stage)
    const orders = await stage.manager.orders({ state: ['queued'] })
    const first = orders.ok ? orders.value.orders[1] : undefined
    if (first !== undefined) await stage.manager.complete(first.id)
    await stage.page.locator('.called').waitFor()
    await stage.page.locator('.called').waitFor({ state: 'detached', timeout: 10_000 })
  }),
  alone('lines', async (stage) => {
    await stage.manager.installExtension({ offered: 'cup-counter', enable: true, granted: ['display'] })
    await stage.manager.changeExtension('cup-counter', { settings: { sponsor: 'Beans by the Corner Roastery' } })
    await busy(stage, 5, 3)
    await paired(stage)
    await code(stage)
    await stage.page.getByText('Corner Roastery').waitFor()
  }),
  alone('slide', async (stage) => {
    await stage.page.goto(stage.box.origin)
    const picture = await stage.page.evaluate(() => {
      const canvas = document.createElement('canvas')
      canvas.width = 1280
      canvas.height = 720
      const pen = canvas.getContext('2d')
      if (pen !== null) {
        pen.fillStyle = '#e39a3b'
        pen.fillRect(0, 0, 1280, 720)
        pen.fillStyle = '#2a1810'
        pen.font = '90px serif'
        pen.fillText('Beans by the Roastery', 60, 400)
      }
      return canvas.toDataURL('image/png').replace(/^.*,/, '')
    })
    await stage.manager.addSlide(picture)
    await paired(stage)
    await code(stage)
    await stage.page.locator('.slide img').waitFor({ timeout: 60_000 })
  }),
  alone('not-live', async (stage) => {
    await busy(stage, 5, 3)
    await paired(stage)
    await code(stage)
    await stage.box.kill('SIGKILL')
    await stage.page.locator('.banner.wrong').waitFor()
  }),
]
