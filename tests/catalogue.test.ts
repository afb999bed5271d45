import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { catalogue } from '../packages/events/src/index.ts'
import { staff, startBox, temporaryFolder, type Box } from './a-box.ts'
import { byName, openBrowser, phone } from './browsers.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let box: Box
let browser: Browser
beforeAll(async () => {
  folder = await temporaryFolder()
  ;[box, browser] = await Promise.all([startBox(folder.path, ['--printer', 'none:']), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await box.kill('SIGTERM')
  await folder.remove()
})

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${box.origin}${path}`, { headers })
}

it('gives programs the whole catalogue, in the language that they ask for', async () => {
  const answers = await Promise.all(
    ['en', 'pt'].map(async (language) => (await get('/api/catalogue', { 'accept-language': language })).json()),
  )
  expect(answers).toEqual([JSON.parse(JSON.stringify(catalogue('en'))), JSON.parse(JSON.stringify(catalogue('pt')))])
})

it('is a whole page without a script, in either language', async () => {
  const pages = await Promise.all(
    ['en', 'pt'].map(async (language) => (await get('/catalogue', { 'accept-language': language })).text()),
  )
  expect(pages.map((page) => [/<h1>(.*)<\/h1>/.exec(page)?.[1], [...page.matchAll(/<article /g)].length])).toEqual([
    ['Event catalogue', catalogue().events.length],
    ['Catálogo de eventos', catalogue().events.length],
  ])
  expect(pages[0]).toContain('&quot;detail-type&quot;: [\n    &quot;OrderManager.MakeOrder&quot;')
})

it('shows what was seen last to staff alone', async () => {
  const manager = await staff(box.origin)
  await manager.setStand({ open: true })
  const cookie = manager.cookies()
  const [guests, ours, theirs] = await Promise.all([
    get('/catalogue').then((answer) => answer.text()),
    get('/catalogue', { cookie }).then((answer) => answer.text()),
    get('/api/catalogue/last').then(({ status }) => status),
  ])
  expect([guests.includes('Last seen'), /Last seen: <span><time/.test(ours), theirs]).toEqual([false, true, 401])
})

it('finds an event by what is typed, and copies a rule for it, on a phone by the name of the box', async () => {
  const context = await phone(browser)
  const page = await context.newPage()
  await page.goto(byName(`${box.origin}/catalogue`))
  await page.getByRole('searchbox').fill('ShopNotready')
  expect(await page.locator('article:visible h2').allTextContents()).toEqual(['OrderProcessor.ShopUnavailable'])
  await page.getByText('A rule for it').locator('visible=true').click()
  await page.getByRole('button', { name: 'Copy the rule' }).locator('visible=true').click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  await page.getByRole('searchbox').fill('no such thing')
  expect(await page.getByRole('status').textContent()).toBe('No event is called like that.')
  await context.close()
})
