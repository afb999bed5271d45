// From a touch on the console to the paint that answers it, with 60 open cards and with 8, on a processor that is slowed down four times, by the browser's own Event Timing; beside it the same touch on a page that has nothing but a list. Prints, asserts nothing: node scripts/bench/touch-to-paint.ts [ROUNDS] [SLOWDOWN]
import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { pin, staff, startBox, temporaryFolder } from '../../tests/a-box.ts'
import { counter, enterPin, openBrowser } from '../../tests/browsers.ts'
import { percentile } from './load.ts'
import { row } from './table.ts'

const rounds = Number(process.argv[2] ?? 3)
const slowdown = Number(process.argv[3] ?? 4)
const tapsARound = 20
const drinks = ['flat-white', 'americano', 'cappuccino', 'single-espresso']

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A touch in its parts, ms: until the page's own code began, that code, from there to the paint. */
interface Touch {
  readonly waited: number
  readonly ran: number
  readonly painted: number
  readonly whole: number
}

const data = await temporaryFolder()
const box = await startBox(data.path, ['--printer', 'none:'])
const browser = await openBrowser()
const manager = await staff(box.origin)

/** Until the page has so many cards in its queue; each has a note, so that none is in a band. */
async function fill(page: Page, open: number): Promise<void> {
  const missing = open - (await page.locator('.lane.queued .slip').count())
  for (let index = 0; index < missing; index += 1) {
    const drink = drinks[index % drinks.length] ?? 'americano'
    await manager.walkUp({ drink, modifiers: [], note: `No. ${String(index)}` })
  }
  await page
    .locator('.lane.queued .slip')
    .nth(open - 1)
    .waitFor({ state: 'attached' })
}

/** In the page: keeps the longest event of each touch. */
function watch(): void {
  const seen = new Map<number, object>()
  const options: PerformanceObserverInit & { readonly durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
  }
  Reflect.set(window, 'touches', seen)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const id: unknown = Reflect.get(entry, 'interactionId')
      const before = typeof id === 'number' ? seen.get(id) : undefined
      if (typeof id !== 'number' || id === 0 || !(entry instanceof PerformanceEventTiming)) continue
      if (before !== undefined && Number(Reflect.get(before, 'whole')) >= entry.duration) continue
      seen.set(id, {
        waited: entry.processingStart - entry.startTime,
        ran: entry.processingEnd - entry.processingStart,
        painted: entry.startTime + entry.duration - entry.processingEnd,
        whole: entry.duration,
      })
    }
  }).observe(options)
}

/** Touches the big button of the first card, where a finger would. */
async function tap(page: Page): Promise<void> {
  const spot = await page.locator('.lane.queued .slip [data-key=step]').first().boundingBox()
  if (spot === null) throw new Error('there is no card to touch')
  await page.touchscreen.tap(spot.x + spot.width / 2, spot.y + spot.height / 2)
}

async function touches(page: Page, fresh: () => Promise<void>): Promise<readonly Touch[]> {
  await fresh()
  const wire = await page.context().newCDPSession(page)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.evaluate(watch)
  for (let count = 0; count < tapsARound; count += 1) {
    await tap(page)
    await pause(400)
    await fresh()
    await pause(400)
  }
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const seen: unknown = await page.evaluate(() => {
    const kept: unknown = Reflect.get(window, 'touches')
    return kept instanceof Map ? [...kept.values()] : []
  })
  return Array.isArray(seen) ? seen : []
}

const at = (all: readonly Touch[], part: keyof Touch, share: number): string =>
  percentile(
    all.map((touch) => touch[part]).toSorted((a, b) => a - b),
    share,
  ).toFixed(0)

function show(what: string, all: readonly Touch[], aim: string): void {
  const load = loadavg()[0]?.toFixed(1) ?? ''
  const parts = (['waited', 'ran', 'painted'] as const).map((part) => at(all, part, 0.5)).join(' + ')
  row(
    `${what}, ${String(all.length)} touches, load ${load}`,
    `${at(all, 'whole', 0.5)} / ${at(all, 'whole', 0.95)} ms`,
    `${parts} ms`,
    aim,
  )
}

/** In the page: a list of which the touched line goes, and nothing else: what is left is the browser's and the machine's. */
function becomeBare(): void {
  const line = '<p class="slip">7 Flat White <button data-key="step" style="padding: 20px">Make</button></p>'
  document.body.innerHTML = `<div class="lane queued">${line.repeat(60)}</div>`
  document.body.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) target.parentElement?.remove()
  })
}

try {
  await manager.setStand({ open: true })
  await manager.patchConfig({ maxOrdersInQueue: 400, baristaMinutes: 600 })
  const page = await (await counter(browser)).newPage()
  await page.goto(`${box.origin}/console`)
  await enterPin(page, pin)
  await page.locator('.lanes').waitFor()
  row(`touch to paint at ${String(slowdown)}× slow-down`, 'p50 / p95', 'waited + ran + painted', 'aim')
  row('---', '---', '---', '---')
  for (let round = 0; round < rounds; round += 1) {
    for (const open of [8, 60])
      show(`${String(open)} open cards`, await touches(page, () => fill(page, open)), '100 ms')
    await manager.drain('')
    await page.locator('.slip').first().waitFor({ state: 'detached' })
    const bare = await page.context().newPage()
    await bare.evaluate(becomeBare)
    show('a bare list', await touches(bare, () => Promise.resolve()), '')
    await bare.close()
  }
} finally {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
}
