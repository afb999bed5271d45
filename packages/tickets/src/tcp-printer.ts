import type { Manners, Printer } from './printer.ts'
import { usualDeadlines, type Deadlines } from './transport/deadlines.ts'
import { TalkingPrinter } from './transport/talking-printer.ts'
import { dialTcp } from './transport/tcp-line.ts'

/** A printer on the network, by name or address; the usual port is 9100. */
export function tcpPrinter(
  name: string,
  host: string,
  port: number,
  manners: Manners,
  deadlines: Deadlines = usualDeadlines,
): Printer {
  return new TalkingPrinter({
    name,
    url: `tcp://${host.includes(':') ? `[${host}]` : host}:${String(port)}`,
    manners,
    deadlines,
    dial: async (signal, ms) => (await dialTcp(host, port, ms, signal)) ?? 'offline',
  })
}
