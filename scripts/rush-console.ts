// npm run rush:console: guests order at a rate (second argument, 300 an hour) for so many minutes (first, 12) while a script plays the barista by touch, and somebody else takes what it aims at every so many seconds (third, nobody); what the journal says is held against the taps, and the screen against the box. Prints a table: npm run rush:console -- 12 300
import { loadavg } from 'node:os'
import { pin, staff, startBox, temporaryFolder } from '../tests/a-box.ts'
import { counter, enterPin, openBrowser } from '../tests/browsers.ts'
import type { Touch } from '../tests/rush/finger.ts'
import { playRush } from '../tests/rush/rush.ts'

const minutes = Number(process.argv[2] ?? 12)
const perHour = Number(process.argv[3] ?? 300)
/** Three taps for each drink, and twice as many again to catch up after making coffee. */
const paceMs = 3_600_000 / perHour / 9
/** A second console and guests who take their drink or cancel: third argument, seconds; nobody by default. */
const othersMs = Number(process.argv[4] ?? 0) * 1000

const data = await temporaryFolder()
const box = await startBox(data.path)
const browser = await openBrowser()
try {
  const manager = await staff(box.origin)
  await manager.setStand({ open: true })
  await manager.patchConfig({ maxOrdersInQueue: 400, drinksPerCode: 100, maxScansPerCode: 100 })
  const page = await (await counter(browser)).newPage()
  await page.goto(`${box.origin}/console`)
  await enterPin(page, pin)
  await page.locator('.lanes').waitFor()
  const orders = Math.round((minutes * perHour) / 60)
  const outcome = await playRush({ origin: box.origin, manager, page, orders, perHour, paceMs, othersMs })
  const rows: readonly (readonly [string, string, string])[] = [
    [`${String(perHour)} orders an hour, load ${loadavg()[0]?.toFixed(1) ?? ''}`, 'measured', 'aim'],
    ['---', '---', '---'],
    ['orders, and guests turned away', `${String(outcome.orders)}, ${String(outcome.turnedAway)}`, ''],
    [`missed, of ${String(outcome.touches.length)} touches`, String(outcome.missed), '0'],
    [
      'touches that acted, that showed that they did not, that met something else, that did nothing',
      cameOf(outcome.touches).join(', '),
      'nothing: 0',
    ],
    ['made, completed or collected twice', String(outcome.doubled), '0'],
    ['moved without a tap of its own', String(outcome.wrong), '0'],
    [
      `longest that the screen said other than the box, of ${String(outcome.looks)} looks`,
      `${outcome.longestMs.toFixed(0)} ms`,
      '1000 ms',
    ],
  ]
  for (const { aim, came, saw } of outcome.touches)
    if (came === 'elsewhere' || came === 'nothing')
      console.log(`${came}: ${aim.what} ${aim.numbers.join(', ')}: ${saw}`)
  for (const cells of rows) console.log(`| ${cells.join(' | ')} |`)
} finally {
  await browser.close()
  await box.kill('SIGTERM')
  await data.remove()
}

function cameOf(touches: readonly Touch[]): readonly number[] {
  return (['acted', 'refused', 'elsewhere', 'nothing'] as const).map(
    (came) => touches.filter((touch) => touch.came === came).length,
  )
}
