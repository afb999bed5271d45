import { setTimeout as pause } from 'node:timers/promises'
import { announcePrinter } from '@pressobox/discovery/testing'
import { startEmulator } from '@pressobox/tickets/testing'
import { staff, startBox, temporaryFolder } from '../a-box.ts'

// Runs in a network of its own, whose only host is this one: a printer that a flag names is announced, goes away and comes back somewhere else.
// Prints as JSON what the console heard of it, how soon after the announcement, and what came out where.
const host = process.argv[2] ?? ''

const [before, after, data] = [await startEmulator({ host }), await startEmulator({ host }), await temporaryFolder()]
const box = await startBox(data.path, ['--printer', `bar=${before.url}`])
const manager = await staff(box.origin)
await manager.setStand({ open: true })

async function until(is: (printer: { url: string; identity: string | null; cause: string | null }) => boolean) {
  for (const end = performance.now() + 40_000; performance.now() < end; await pause(50)) {
    const list = await manager.printers()
    const printer = list.ok ? list.value.printers[0] : undefined
    if (printer !== undefined && is(printer)) return printer.cause
  }
  throw new Error('it never came to that')
}

const name = 'EPSON TM-m30'
const leave = announcePrinter(name, before.port, host)
await until(({ identity }) => identity === `mdns:${name}`)
await leave()
await before.close()
await until(({ cause }) => cause === 'offline')
const moved = performance.now()
announcePrinter(name, after.port, host)
const cause = await until(({ url }) => url === after.url)
const saidMs = performance.now() - moved
const order = await manager.walkUp({ drink: 'americano', modifiers: [], name: 'Ada' })
if (order.ok) await manager.make(order.value.id)
for (let tries = 0; tries < 200 && after.papers().length === 0; tries += 1) await pause(100)
process.stdout.write(
  JSON.stringify({ cause, saidMs: Math.round(saidMs), ada: after.papers()[0]?.text.includes('Ada') ?? false }),
)
await box.kill('SIGTERM')
await after.close()
await data.remove()
process.exit()
