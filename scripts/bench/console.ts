// The console in a rush: guests order 300 drinks an hour for so many minutes (first argument, 2), a script plays the barista by touch; then input to paint on a slow machine with 60 open cards. Prints, asserts nothing: node scripts/bench/console.ts 12
import type { Page } from 'playwright-core'
import { pin, device, staff, startBox, temporaryFolder } from '../../tests/a-box.ts'
import { counter, enterPin, openBrowser } from '../../tests/browsers.ts'
import { percentile } from './load.ts'
import { row } from './table.ts'

const minutes = Number(process.argv[2] ?? 2)
const anHour = 300
const slowdown = 4
const cards = 60
/** So few that what is left is the browser's own. */
const fewCards = 8
const drinks = ['flat-white', 'americano', 'cappuccino', 'single-espresso']

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const data = await temporaryFolder()
const box = await startBox(data.path)
const browser = await openBrowser()
const manager = await staff(box.origin)

/** A guest's phone: scans, chooses, waits. */
async function guest(index: number): Promise<string | null> {
  const phone = device(box.origin)
  const code = await manager.code()
  const scan = await phone.scan(code.ok ? code.value.code : '')
  if (!scan.ok) return null
  await pause(2000)
  const drink = drinks[index % drinks.length] ?? 'americano'
  const modifiers = index % 4 === 0 ? [{ group: 'milk', option: 'oat' }] : []
  const order = await phone.placeOrder(scan.value.orderId, { drink, modifiers })
  return order.ok ? order.value.id : null
}

/** What a finger did: which order's big button, in which lane. */
interface Tap {
  readonly number: number
  readonly lane: string
}

/** Taps the big button of the oldest card in a lane, where a finger would; null where the lane has none. */
async function tap(page: Page, lane: string): Promise<Tap | null> {
  const card = page.locator(`.lane.${lane} .slip`).first()
  if ((await card.count()) === 0) return null
  const number = Number(await card.getAttribute('data-order', { timeout: 500 }).catch(() => 0))
  const spot = await card
    .locator('[data-key=step]')
    .boundingBox({ timeout: 500 })
    .catch(() => null)
  if (spot === null || number === 0) return null
  await page.touchscreen.tap(spot.x + spot.width / 2, spot.y + spot.height / 2)
  return { number, lane }
}

/** Ready before make, make before collect, a tap in one to two seconds, until nothing is left. */
async function barista(page: Page, isOver: () => boolean): Promise<readonly Tap[]> {
  const taps: Tap[] = []
  for (let turn = 0; ; turn += 1) {
    const lanes = turn % 3 === 2 ? ['ready', 'making', 'queued'] : ['making', 'queued', 'ready']
    let done: Tap | null = null
    for (const lane of lanes) done ??= await tap(page, lane)
    if (done !== null) taps.push(done)
    else if (isOver()) return taps
    await pause(1000 + (turn % 5) * 250)
  }
}

const told: Readonly<Record<string, string>> = {
  queued: 'OrderManager.MakeOrder',
  making: 'OrderManager.OrderCompleted',
  ready: 'OrderManager.OrderCollected',
}

/** Steps of each order as the journal has them, beside what the finger meant. */
async function compare(ids: readonly string[], taps: readonly Tap[]): Promise<void> {
  const counts = { missed: 0, doubled: 0, wrong: 0 }
  for (const id of ids) {
    const journey = await manager.journey(id)
    if (!journey.ok) throw new Error(journey.problem.detail)
    const { number, state } = journey.value.order
    const types = journey.value.events.map(({ type }) => type)
    for (const [lane, type] of Object.entries(told)) {
      const meant = taps.filter((each) => each.number === number && each.lane === lane).length
      const happened = types.filter((each) => each === type).length
      if (happened < Math.min(1, meant)) counts.missed += 1
      if (happened > 1) counts.doubled += 1
      if (happened > meant) counts.wrong += 1
    }
    if (state !== 'collected') counts.missed += 1
  }
  row(`${String(ids.length)} orders, ${String(taps.length)} taps: missed`, String(counts.missed), '', '0')
  row('  made, completed or collected twice', String(counts.doubled), '', '0')
  row('  moved without a tap of its own', String(counts.wrong), '', '0')
}

/** Milliseconds from a touch to the paint that answers it, by the browser's own Event Timing. */
async function paints(page: Page, open: number): Promise<readonly number[]> {
  const placing = Array.from({ length: open }, (_, index) =>
    manager.walkUp({
      drink: drinks[index % drinks.length] ?? 'americano',
      modifiers: [],
      note: `No. ${String(index)}`,
    }),
  )
  await Promise.all(placing)
  await page
    .locator('.lane.queued .slip')
    .nth(open - 1)
    .waitFor()
  const wire = await page.context().newCDPSession(page)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.evaluate(() => {
    const seen = new Map<number, number>()
    const watched: PerformanceObserverInit & { readonly durationThreshold: number } = {
      type: 'event',
      durationThreshold: 16,
    }
    Reflect.set(window, 'paints', seen)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id: unknown = Reflect.get(entry, 'interactionId')
        if (typeof id === 'number' && id > 0) seen.set(id, Math.max(seen.get(id) ?? 0, entry.duration))
      }
    }).observe(watched)
  })
  for (let count = 0; count < Math.min(40, open); count += 1) {
    await tap(page, 'queued')
    await pause(400)
  }
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const seen = await page.evaluate(() => {
    const kept: unknown = Reflect.get(window, 'paints')
    return kept instanceof Map ? [...kept.values()].map(Number) : []
  })
  await manager.drain('')
  return seen.toSorted((a, b) => a - b)
}

try {
  await manager.setStand({ open: true })
  await manager.patchConfig({ maxOrdersInQueue: 400, drinksPerCode: 100, baristaMinutes: 600, maxScansPerCode: 100 })
  const page = await (await counter(browser)).newPage()
  await page.goto(`${box.origin}/console`)
  await enterPin(page, pin)
  await page.locator('.lanes').waitFor()
  row('what', 'measured', '', 'aim')
  row('---', '---', '---', '---')
  const guests: Promise<string | null>[] = []
  let ordered = false
  const taps = barista(page, () => ordered)
  for (let index = 0; index < (minutes * anHour) / 60; index += 1) {
    guests.push(guest(index))
    await pause((60 * 60 * 1000) / anHour)
  }
  const ids = (await Promise.all(guests)).flatMap((id) => id ?? [])
  ordered = true
  await compare(ids, await taps)
  const [few, many] = [await paints(page, fewCards), await paints(page, cards)]
  const at = (times: readonly number[], part: number): string => `${percentile(times, part).toFixed(0)} ms`
  row('what', `${String(cards)} open cards`, `${String(fewCards)} open cards`, 'aim')
  row(`input to paint at ${String(slowdown)}× slow-down, p50`, at(many, 0.5), at(few, 0.5), '')
  row(`  p95 of ${String(many.length)} taps`, at(many, 0.95), at(few, 0.95), '100 ms')
} finally {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
}
