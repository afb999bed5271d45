import { expect, it } from 'vitest'
import { pin, staff, startBox, temporaryFolder } from './a-box.ts'
import { counter, enterPin, openBrowser } from './browsers.ts'
import { playRush } from './rush/rush.ts'

it('loses, doubles and mistakes no order of a rush that is played by touch', async () => {
  const data = await temporaryFolder()
  const box = await startBox(data.path)
  const browser = await openBrowser()
  try {
    const manager = await staff(box.origin)
    await manager.setStand({ open: true })
    await manager.patchConfig({ maxOrdersInQueue: 100, drinksPerCode: 100, maxScansPerCode: 100 })
    const page = await (await counter(browser)).newPage()
    await page.goto(`${box.origin}/console`)
    await enterPin(page, pin)
    await page.locator('.lanes').waitFor()
    const rush = { origin: box.origin, manager, page, orders: 10, perHour: 7200, paceMs: 200, othersMs: 0 }
    const { orders, turnedAway, missed, doubled, wrong } = await playRush(rush)
    expect({ orders, turnedAway, missed, doubled, wrong }).toEqual({
      orders: 10,
      turnedAway: 0,
      missed: 0,
      doubled: 0,
      wrong: 0,
    })
  } finally {
    await browser.close()
    await box.kill('SIGTERM')
    await data.remove()
  }
})
