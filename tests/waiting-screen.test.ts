import { createServer } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitPage } from '../hardware/image/wait-page.ts'
import { openBrowser } from './browsers.ts'

const folder = mkdtempSync(join(tmpdir(), 'presso-wait-'))
const server = createServer((_request, reply) => {
  reply.setHeader('content-type', 'text/html')
  reply.end('<h1>Who is at the bar?</h1>')
})
const browser = await openBrowser()
let page: Page

beforeAll(async () => {
  writeFileSync(join(folder, 'wait.html'), waitPage())
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  page = await browser.newPage({ viewport: { width: 800, height: 480 }, locale: 'en-GB' })
})
afterAll(async () => {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true })
})

/** As the box's own kiosk-status writes it. */
function tell(stand: {
  readonly state: string
  readonly starts?: number
  readonly says?: readonly string[]
  readonly pin?: string
  readonly data?: boolean
}): void {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const lines = (stand.says ?? []).map((MESSAGE) => ({ MESSAGE }))
  const pin = stand.pin === undefined ? [] : [{ MESSAGE: `PIN       ${stand.pin}   (shown once; note it down)` }]
  const status = {
    state: stand.state,
    starts: stand.starts ?? 0,
    port: String(port),
    data: stand.data ?? true,
    lines,
    pin,
  }
  writeFileSync(join(folder, 'status.js'), `show(${JSON.stringify(status)})\n`)
}

const text = (): Promise<string> => page.locator('main').innerText()

test("the box's own browser says that the bar starts, why it does not, its first PIN, and then opens the console", async () => {
  await page.goto(`file://${folder}/wait.html`)
  expect(await text()).toContain('The bar is starting')

  tell({ state: 'failed', says: ['The journal is damaged: line 7. Nothing was changed.'] })
  await page.getByText('The bar is not running').waitFor()
  expect(await text()).toContain('The journal is damaged: line 7. Nothing was changed.')
  expect(await text()).toContain('Switch the box off and on.')

  tell({ state: 'inactive', data: false, says: ['Assertion failed for pressobox.service.'] })
  await page.getByText('The part of the card that keeps the data is missing or damaged.').waitFor()
  expect(await text()).not.toContain('Assertion')

  tell({ state: 'active', pin: '167068' })
  await page.getByText('167068').waitFor()
  await page.getByRole('button', { name: 'I have noted it' }).click()
  await page.getByText('Who is at the bar?').waitFor()
})
