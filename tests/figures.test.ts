import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { pin, staff, startBox, temporaryFolder, type Box } from './a-box.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const token = 'a-token-for-our-prometheus'

async function start(data: string): Promise<Box> {
  const box = await startBox(data, ['--printer', 'none:'], ['--pin', pin])
  closing.push(() => box.kill('SIGTERM'))
  return box
}

async function desk(box: Box) {
  const manager = await staff(box.origin)
  const get = (path: string, headers: Record<string, string> = { cookie: manager.cookies() }) =>
    fetch(`${box.origin}${path}`, { headers })
  return { manager, get }
}

it('figures outlive a pulled plug, and are there for people, spreadsheets and Prometheus', async () => {
  const data = await temporaryFolder()
  closing.push(data.remove)
  const first = await start(data.path)
  const { manager } = await desk(first)
  await manager.setStand({ open: true })
  for (let index = 0; index < 3; index += 1) {
    const order = await manager.walkUp({ drink: 'flat-white', modifiers: [{ group: 'milk', option: 'oat' }] })
    if (!order.ok) throw new Error(order.problem.detail)
    if (index < 2) await manager.complete(order.value.id)
  }
  await first.kill('SIGKILL')
  const settings = join(data.path, 'settings.json')
  const known: Record<string, unknown> = JSON.parse(await readFile(settings, 'utf8'))
  await writeFile(settings, JSON.stringify({ ...known, metricsToken: token }))

  const second = await start(data.path)
  const { get, manager: later } = await desk(second)
  const counted = async () => {
    const { placed, made, drinks, modifiers } = await (await get('/api/metrics')).json()
    return { placed, made, drinks, modifiers }
  }
  await expect
    .poll(counted, { timeout: 10_000 })
    .toEqual({ placed: 3, made: 2, drinks: { 'Flat White': 3 }, modifiers: { Oat: 3 } })

  const page = async (headers: Record<string, string>) => {
    const response = await get('/metrics', headers)
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
  }
  const scraped = await page({ authorization: `Bearer ${token}` })
  const lines = scraped.text.split('\n').filter((line) => /^presso_(?:orders|drinks|wait_seconds_count)/.test(line))
  expect([scraped.status, scraped.type, lines]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
    [
      'presso_orders_total{event="POPUP",state="started"} 3',
      'presso_orders_total{event="POPUP",state="placed"} 3',
      'presso_orders_total{event="POPUP",state="made"} 2',
      'presso_orders_total{event="POPUP",state="collected"} 0',
      'presso_orders_total{event="POPUP",state="missed"} 0',
      'presso_orders_total{event="POPUP",state="remade"} 0',
      'presso_orders_total{event="POPUP",state="cancelled"} 0',
      'presso_orders_total{event="POPUP",state="timed_out"} 0',
      'presso_drinks_total{event="POPUP",drink="Flat White"} 3',
      'presso_wait_seconds_count{event="POPUP"} 2',
    ],
  ])
  expect([
    (await page({})).status,
    (await page({ authorization: 'Bearer a-token-for-our-prometheuz' })).status,
  ]).toEqual([401, 401])

  const csv = await get('/api/report.csv')
  const rows = (await csv.text()).trim().split('\r\n')
  const html = await (await get('/api/report.html?from=2020-01-01')).text()
  const empty = await (await get('/api/report.csv?event=NOWHERE')).text()
  const linesOf = async (days: string): Promise<number> =>
    (await (await get(`/api/report.csv?${days}`)).text()).trim().split('\r\n').length
  const today = new Date().toISOString().slice(0, 10)
  await later.patchConfig({ countBaristas: false, timeZone: 'UTC' })
  expect([
    await linesOf(`firstDay=${today}&lastDay=${today}`),
    await linesOf(`firstDay=2020-01-01&lastDay=2020-01-02`),
    await linesOf(`firstDay=${today}`),
  ]).toEqual([4, 1, 4])
  const nobodys = (await (await get('/api/report.csv')).text()).trim().split('\r\n')
  // Who made it stands last.
  const named = (lines: readonly string[]): number => lines.slice(1).filter((line) => !line.endsWith(',')).length
  expect([named(rows), named(nobodys)]).toEqual([2, 0])
  const wrong = await get('/api/report.csv?from=yesterday')
  expect([
    csv.headers.get('content-type'),
    rows.length,
    html.includes('2 drinks'),
    /(?:src|href)=/.test(html),
    empty.trim().split('\r\n').length,
    wrong.status,
  ]).toEqual(['text/csv; charset=utf-8', 4, true, false, 1, 400])
})
