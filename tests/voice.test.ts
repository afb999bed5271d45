import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBar, type Bar } from './a-bar.ts'
import { pin } from './a-box.ts'
import { openBrowser } from './browsers.ts'

let browser: Browser
let bar: Bar
beforeAll(async () => {
  browser = await openBrowser()
  bar = await openBar()
})
afterAll(async () => {
  await browser.close()
  await bar.close()
})

/** Pieces of a recording that the page plays: where each begins in it, and how long it is. */
const ear = `window.heard = []
const start = AudioBufferSourceNode.prototype.start
AudioBufferSourceNode.prototype.start = function (at, from, length) {
  window.heard.push([Math.round(from * 1000), Math.round(length * 1000)])
  return start.call(this, at, from, length)
}
Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [] } })`

it('a board whose browser has no voice calls the number by the one that came with the box, in its own language', async () => {
  const page = await browser.newPage()
  await page.addInitScript(ear)
  await page.goto(`${bar.box.origin}/display?language=pt`)
  await page.evaluate(
    (secret) =>
      fetch('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ pin: secret, role: 'display' }),
      }),
    pin,
  )
  await page.reload()
  await page.locator('.column.ready').waitFor()
  await page.mouse.click(5, 5)
  const order = await bar.manager.walkUp({ drink: 'americano', modifiers: [] })
  if (!order.ok) throw new Error(order.problem.detail)
  await page.locator('.column.preparing li').first().waitFor()
  await bar.manager.complete(order.value.id)
  const file = join(import.meta.dirname, '..', 'apps', 'display', 'voice', 'pt.json')
  const spans: readonly (readonly [number, number])[] = JSON.parse(await readFile(file, 'utf8'))
  const leeway = 60
  // Before, the number one (after 0), after.
  const wanted = [spans[0], spans[3], spans[1]].map((span) =>
    span === undefined ? [] : [Math.round(span[0] * 1000) - leeway, Math.round(span[1] * 1000) + 2 * leeway],
  )
  await expect.poll(() => page.evaluate('window.heard'), { timeout: 30_000 }).toEqual(wanted)
  await page.close()
})
