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

it('takes played events from staff, as an array or as lines, and says which are none', async () => {
  const manager = await staff(box.origin)
  const post = (body: string, type: string, cookie = manager.cookies()): Promise<Response> =>
    fetch(`${box.origin}/api/rehearsal/events`, {
      method: 'POST',
      headers: { 'content-type': type, cookie, origin: box.origin },
      body,
    })
  const event = { 'detail-type': 'ProducerRobot.FulfillOrder', source: 'a', detail: { eventId: 'NYC' } }
  const before = await (await get('/healthz')).json()
  const answers = await Promise.all([
    post(JSON.stringify([event, { ...event, detail: 'no' }, 7]), 'application/json'),
    post(`${JSON.stringify(event)}\n\nno json\n${JSON.stringify(event)}\n`, 'application/x-ndjson'),
    post(JSON.stringify(event), 'application/json'),
    post('x', 'text/plain'),
    post(JSON.stringify([{ ...event, source: 'x'.repeat(17_000) }]), 'application/json'),
    post(`${JSON.stringify({ ...event, source: 'x'.repeat(17_000) })}\n`, 'application/x-ndjson'),
    post(JSON.stringify(event), 'application/json', ''),
  ])
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 415, 413, 413, 401])
  expect(await Promise.all(answers.slice(0, 3).map((answer) => answer.json()))).toEqual([
    {
      accepted: 1,
      refused: [
        { index: 1, problem: 'detail: Invalid input: expected record, received string' },
        { index: 2, problem: 'the envelope: Invalid input: expected object, received number' },
      ],
    },
    { accepted: 2, refused: [{ index: 1, problem: 'the envelope: Invalid input: expected object, received string' }] },
    { accepted: 1, refused: [] },
  ])
  expect((await (await get('/healthz')).json()).seq).toBe(before.seq)
})
