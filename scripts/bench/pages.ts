// What a first visit of each page loads, in bytes as they go over the wire (gzip, as on plain http): node scripts/bench/pages.ts
import { parseArgs } from 'node:util'
import { phone, openBrowser } from '../../tests/browsers.ts'
import { startBox, staff, temporaryFolder } from '../../tests/a-box.ts'

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } })
const aims = { total: 140, js: 105 } as const
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
} finally {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
}
