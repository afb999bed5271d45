// Makes the pictures of the README: starts a stand, lets guests order, and photographs the three pages.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { device, pin, staff, startBox, temporaryFolder } from '../tests/a-box.ts'
import { counter, enterPin, openBrowser, phone, television } from '../tests/browsers.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
await mkdir(folder, { recursive: true })
const data = await temporaryFolder()
const box = await startBox(data.path)
const browser = await openBrowser()
try {
  const manager = await staff(box.origin)
  await manager.setStand({ open: true })
  await manager.patchConfig({
    name: 'Ada’s Coffee Bar',
    windowMinutes: 60,
    hideSeconds: 1,
    pickup: 'left of the machine',
  })
  const code = await manager.code()
  if (!code.ok) throw new Error(code.problem.detail)
  const drinks = ['americano', 'flat-white', 'cappuccino', 'single-espresso', 'double-espresso', 'flat-white']
  const names = ['Bea', 'Carl', 'Dunja', undefined, 'Emil', 'Fatou']
  for (const [index, drink] of drinks.entries()) {
    const guest = device(box.origin)
    const scan = await guest.scan(code.value.code)
    const name = names[index]
    if (scan.ok)
      await guest.placeOrder(scan.value.orderId, { drink, modifiers: [], ...(name === undefined ? {} : { name }) })
  }
  const { orders } = await manager.orders().then((result) => (result.ok ? result.value : { orders: [] }))
  for (const order of orders.slice(0, 2)) await manager.make(order.id)
  for (const order of orders.slice(0, 2)) await manager.complete(order.id)

  const display = await (await television(browser)).newPage()
  await display.goto(`${box.origin}/display`)
  await enterPin(display, pin)
  await display.locator('img.qr').waitFor()
  await display.waitForTimeout(800)
  await display.screenshot({ path: join(folder, 'display.png') })

  const desk = await (await counter(browser)).newPage()
  await desk.goto(`${box.origin}/console`)
  await desk.waitForTimeout(500)
  await desk.screenshot({ path: join(folder, 'console-pin.png') })
  await enterPin(desk, pin)
  await desk.locator('.lane.queued .slip').first().getByRole('button', { name: 'Make' }).click()
  await desk.locator('.lane.making .slip').waitFor()
  await desk.waitForTimeout(1200)
  await desk.screenshot({ path: join(folder, 'console.png') })
  await desk.getByRole('button', { name: 'Tickets' }).click()
  await desk.waitForTimeout(600)
  await desk.screenshot({ path: join(folder, 'console-ticket.png') })

  const guest = await (await phone(browser)).newPage()
  await guest.goto(box.origin)
  await guest.locator('.page').waitFor()
  await guest.waitForTimeout(600)
  await guest.screenshot({ path: join(folder, 'phone-welcome.png') })
  await guest.goto(`${box.origin}/?c=${code.value.code}`)
  await guest.locator('[data-screen="choosing"]').waitFor()
  await guest.waitForTimeout(800)
  await guest.screenshot({ path: join(folder, 'phone-menu.png') })
  await guest.getByRole('button', { name: 'Flat White' }).click()
  await guest.getByLabel('Oat').check()
  await guest.screenshot({ path: join(folder, 'phone-drink.png') })
  await guest.getByRole('button', { name: 'Order Flat White' }).click()
  await guest.locator('[data-screen="queued"]').waitFor()
  await guest.waitForTimeout(1500)
  await guest.screenshot({ path: join(folder, 'phone-queued.png') })
  const mine = await manager
    .orders({ state: ['queued'] })
    .then((result) => (result.ok ? result.value.orders.at(-1) : undefined))
  if (mine !== undefined) await manager.complete(mine.id)
  await guest.locator('[data-screen="ready"]').waitFor()
  await guest.waitForTimeout(1200)
  await guest.screenshot({ path: join(folder, 'phone-ready.png') })
  await display.waitForTimeout(300)
  await display.screenshot({ path: join(folder, 'display-called.png') })
} finally {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
}
