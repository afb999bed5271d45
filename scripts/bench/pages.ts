// What a first visit of each page loads, in bytes as they go over the wire (gzip, as on plain http), and how soon the order page can be used on a slow phone: node scripts/bench/pages.ts
import { parseArgs } from 'node:util'
import { phone, openBrowser } from '../../tests/browsers.ts'
import { startBox, staff, temporaryFolder } from '../../tests/a-box.ts'

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } })
const aims = { total: 140, js: 105 } as const
/** An old phone on a full Wi-Fi. */
const slow = { cpu: 4, downloadKbit: 1600, rttMs: 150 } as const
const usableMs = 1500

/** Median milliseconds of five first visits by a scanned code, each with an empty cache. */
async function speed(manager: Awaited<ReturnType<typeof staff>>, origin: string): Promise<void> {
  await manager.patchConfig({ drinksPerCode: 100, maxOrdersInQueue: 100, maxScansPerCode: 100 })
  const moments: { readonly paint: number; readonly menu: number; readonly alive: number }[] = []
  for (let visit = 0; visit < 5; visit += 1) {
    const code = await manager.newCode()
    const page = await (await phone(browser)).newPage()
    const wire = await page.context().newCDPSession(page)
    await wire.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
    await wire.send('Network.enable')
    const throughput = (slow.downloadKbit * 1000) / 8
    await wire.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow.rttMs,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    })
    await page.goto(`${origin}/?c=${code.ok ? code.value.code : ''}`, { waitUntil: 'commit' })
    const now = (): Promise<number> => page.evaluate(() => performance.now())
    await page.locator('[data-screen="choosing"] .menu-card').first().waitFor()
    const menu = await now()
    await page.locator('html[data-alive]').waitFor()
    const alive = await now()
    const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
    moments.push({ paint, menu, alive })
    await page.context().close()
  }
  const median = (of: (moment: (typeof moments)[number]) => number): string =>
    `${String(Math.round(moments.map(of).toSorted((a, b) => a - b)[2] ?? 0)).padStart(6)} ms`
  console.log(
    `\nat ${String(slow.cpu)}x CPU, ${String(slow.downloadKbit / 1000)} Mbit/s, ${String(slow.rttMs)} ms RTT (median of 5 first visits)`,
  )
  console.log(`first paint, the button to order on it   ${median(({ paint }) => paint)}`)
  console.log(`scanned by itself, the menu to tap       ${median(({ menu }) => menu)}   aim ${String(usableMs)}`)
  console.log(`the app alive on it                      ${median(({ alive }) => alive)}`)
}

const data = await temporaryFolder()
const box = await startBox(data.path)
const browser = await openBrowser()
try {
  const manager = await staff(box.origin)
  await manager.setStand({ open: true })
  const code = await manager.code()
  const paths = { order: `/?c=${code.ok ? code.value.code : ''}`, display: '/display', console: '/console' }
  console.log('page      all KB   js KB  css KB  fonts KB  pictures KB  files')
  for (const [name, path] of Object.entries(paths)) {
    const page = await (await phone(browser)).newPage()
    const loaded: { readonly url: string; readonly type: string; readonly bytes: number }[] = []
    page.on('requestfinished', (request) => {
      const type = request.resourceType()
      if (!['document', 'script', 'stylesheet', 'font', 'image'].includes(type)) return
      void request.sizes().then(({ responseBodySize }) => {
        loaded.push({ url: new URL(request.url()).pathname, type, bytes: Math.max(0, responseBodySize) })
      })
    })
    await page.goto(`${box.origin}${path}`)
    await page.waitForTimeout(3000)
    const sum = (type: string): number =>
      loaded.filter((each) => type === '' || each.type === type).reduce((all, { bytes }) => all + bytes, 0)
    const kb = (type: string, width: number): string => (sum(type) / 1000).toFixed(1).padStart(width)
    console.log(
      name.padEnd(8) +
        kb('', 8) +
        kb('script', 8) +
        kb('stylesheet', 8) +
        kb('font', 10) +
        kb('image', 13) +
        String(loaded.length).padStart(7),
    )
    if (values.list) for (const { url, bytes } of loaded) console.log(`  ${String(bytes).padStart(7)} ${url}`)
    await page.context().close()
  }
  console.log(`aim for the order page: ${String(aims.total)} KB in all, ${String(aims.js)} KB of scripts`)
  await speed(manager, box.origin)
} finally {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
}
