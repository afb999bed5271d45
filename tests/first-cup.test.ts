import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmulator } from '@pressobox/tickets/testing'
import { pin, staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { byName, counter, enterPin, openBrowser, phone, readCode, television } from './browsers.ts'

type Kill = 'never' | 'between place and make' | 'between make and complete'

describe('the first cup', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it.each<Kill>(['never', 'between place and make', 'between make and complete'])(
    'goes from the code on the display to "ready" on the phone when the plug is pulled %s',
    async (kill) => {
      const data = await temporaryFolder()
      const paper = await startEmulator()
      let box: Box = await startBox(data.path, ['--printer', paper.url])
      const port = String(box.port)
      const restart = async (): Promise<void> => {
        await box.kill('SIGKILL')
        box = await startBox(data.path, ['--printer', paper.url, '--port', port])
      }
      try {
        const manager = await staff(box.origin)
        await manager.setStand({ open: true })
        // The code is hidden for its last seconds: a longer window keeps the walk out of them.
        await manager.patchConfig({ windowMinutes: 60, hideSeconds: 1 })
        const display = await (await television(browser)).newPage()
        await display.goto(`${box.origin}/display`)
        await enterPin(display, pin)
        await display.locator('img.qr').waitFor()
        const desk = await (await counter(browser)).newPage()
        await desk.goto(`${box.origin}/console`)
        await enterPin(desk, pin)
        await desk.locator('.lanes').waitFor()

        const guest = await (await phone(browser)).newPage()
        await guest.goto(byName(await readCode(display)))
        expect(await guest.evaluate(() => window.isSecureContext)).toBe(false)
        await orderFlatWhite(guest)
        const number = await guest.locator('.number').textContent()
        await display.locator('.column.preparing', { hasText: 'Flat White' }).waitFor()

        if (kill === 'between place and make') await restart()
        const slip = desk.locator('.lane.queued .slip', { hasText: 'Flat White' })
        await slip.getByRole('button', { name: 'Make' }).click({ timeout: 30_000 })
        const papers = (): readonly string[] => paper.papers().map(({ text }) => text)
        await expect
          .poll(papers, { timeout: 10_000 })
          .toEqual([expect.stringMatching(/^.*\d+\n[^]*Flat White\n\+ Oat\n/)])
        if (kill === 'between make and complete') await restart()
        await desk.locator('.lane.making .slip').getByRole('button', { name: 'Ready' }).click({ timeout: 30_000 })

        await guest.locator('[data-screen="ready"]').waitFor({ timeout: 30_000 })
        expect(await guest.locator('.flood .number').textContent()).toBe(number)
        await display.locator('.column.ready .called-number', { hasText: number ?? '' }).waitFor({ timeout: 30_000 })
        await guest.getByRole('button', { name: 'I have it' }).click()
        await guest.locator('[data-screen="collected"]').waitFor()
        expect(papers()).toHaveLength(1)
      } finally {
        await box.kill('SIGTERM')
        await paper.close()
        await data.remove()
      }
    },
  )
})

async function orderFlatWhite(guest: Page): Promise<void> {
  await guest.locator('[data-screen="choosing"]').waitFor()
  await guest.getByRole('button', { name: 'Flat White' }).click()
  await guest.getByLabel('Oat').check()
  await guest.getByRole('button', { name: 'Order Flat White' }).click()
  await guest.locator('[data-screen="queued"]').waitFor()
}
