import { setTimeout as pause } from 'node:timers/promises'
import { announce } from '../announce.ts'

// Announces a box from the network namespace that this process is in, by its own announcer or by the `avahi` there; prints every name that it goes by, until its input ends.
const avahi = process.argv[2] === 'avahi'
const announcement = announce({ port: 8080, txt: { version: '0' }, ipv6: false, avahi, log: () => undefined })
const end = new AbortController()
process.stdin.on('end', () => end.abort()).resume()
let last: string | null = null
while (!end.signal.aborted) {
  const name = announcement.hostName()
  if (name !== last) process.stdout.write(`${String(name)}\n`)
  last = name
  await pause(50, undefined, { signal: end.signal }).catch(() => undefined)
}
await announcement.stop()
process.exit()
