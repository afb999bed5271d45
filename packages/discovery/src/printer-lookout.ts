import type { MulticastDNS } from 'multicast-dns'
import { ownNetworks, watchAddresses } from './addresses.ts'
import { openLine } from './host-names.ts'
import type { NetworkPrinter } from './messages.ts'
import { browsePrinters } from './printer-browser.ts'

const listenMs = 2500
const betweenMs = 10_000
/** Who has just announced itself answers at once. */
const listenSoonMs = 800
const service = '_pdl-datastream._tcp.local'

/** Looks for printers for as long as this process lives: round after round, and at once when one announces itself, as it does at a new address. */
export function lookForPrinters(tell: (printers: readonly NetworkPrinter[]) => void): void {
  const lookout: { looking: boolean; next: NodeJS.Timeout | null; lines: readonly MulticastDNS[] } = {
    looking: false,
    next: null,
    lines: [],
  }

  async function look(ms: number): Promise<void> {
    if (lookout.next !== null) clearTimeout(lookout.next)
    lookout.looking = true
    try {
      tell(await browsePrinters(ownNetworks(), ms))
    } catch {
      // A network that goes away in the middle of a round: the next round asks those that there are then.
    }
    lookout.looking = false
    lookout.next = setTimeout(() => void look(listenMs), betweenMs)
    lookout.next.unref()
  }

  /** What is said while we ask are the answers to that. */
  function listen(): void {
    for (const line of lookout.lines) line.destroy()
    lookout.lines = ownNetworks().map((address) => openLine(address))
    for (const line of lookout.lines)
      line.on('response', ({ answers = [] }) => {
        if (!lookout.looking && answers.some(({ name }) => name.endsWith(service))) void look(listenSoonMs)
      })
  }

  listen()
  watchAddresses(listen)
  void look(listenMs)
}
