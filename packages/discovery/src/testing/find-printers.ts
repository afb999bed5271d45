import { announce } from '../announce.ts'

// Looks for printers from the network namespace that this process is in; prints what is seen as a line of JSON whenever that changes, until its input ends.
const announcement = announce({
  port: 8080,
  txt: { version: '0' },
  ipv6: false,
  avahi: false,
  log: () => undefined,
  onPrinters: (found) => process.stdout.write(`${JSON.stringify(found)}\n`),
})
process.stdin.on('end', () => void announcement.stop().then(() => process.exit())).resume()
