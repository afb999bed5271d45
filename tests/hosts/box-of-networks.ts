import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createAppliance } from '@pressobox/appliance'
import { staff, pin } from '../a-box.ts'

// Runs in a network of its own: a box whose radio is what `iw` says that it is, and whose Wi-Fi for guests is "Coffee".
// Prints where its code leads to, whenever that is somewhere else, until its input ends.
const [, , data = '', radios = '', iw = ''] = process.argv
const end = new AbortController()
process.stdin.on('end', () => end.abort()).resume()
const nowhere = join(data, 'pages')
const box = await createAppliance({
  port: 8080,
  host: '0.0.0.0',
  data,
  printers: [],
  pin,
  eventId: null,
  demo: false,
  machine: null,
  avahi: false,
  startAnew: () => undefined,
  pages: { order: nowhere, display: nowhere, barista: nowhere, kiosk: nowhere, pictures: nowhere, styles: nowhere },
  shelf: nowhere,
  safe: false,
  version: '0',
  log: (sentence, error) => process.stderr.write(`${sentence} ${String(error)}\n`),
  radio: { radios, iw },
})
const manager = await staff(box.origin)
await manager.setStand({ open: true })
await manager.patchConfig({ windowMinutes: 60 })
await manager.putWifi({ ssid: 'Coffee', password: null, hidden: false })
let last = ''
while (!end.signal.aborted) {
  const result = await manager.code()
  const address = result.ok ? new URL(result.value.url).origin : 'none'
  if (address !== last) process.stdout.write(`${address}\n`)
  last = address
  await pause(100, undefined, { signal: end.signal }).catch(() => undefined)
}
await box.stop()
process.exit()
