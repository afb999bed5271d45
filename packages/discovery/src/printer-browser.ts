import { Bonjour, type ServiceConfig } from 'bonjour-service'
import type { Options } from 'multicast-dns'
import type { NetworkPrinter } from './messages.ts'

/** Raw printing on port 9100, as printers announce it (RFC 6763 service `_pdl-datastream._tcp`). */
const type = 'pdl-datastream'

/** Printers that answer on these networks within so many ms. Asked anew each time: a cache would keep an old address. */
export async function browsePrinters(
  addresses: readonly string[],
  listenMs: number,
): Promise<readonly NetworkPrinter[]> {
  const found = await Promise.all(addresses.map((address) => browseOn(address, listenMs)))
  return [...new Map(found.flat().map((printer) => [printer.name, printer])).values()]
}

async function browseOn(address: string, listenMs: number): Promise<readonly NetworkPrinter[]> {
  const options: Partial<ServiceConfig> & Options = { interface: address, bind: '0.0.0.0' }
  const line = new Bonjour(options, () => undefined)
  const browser = line.find({ type })
  await new Promise((resolve) => setTimeout(resolve, listenMs))
  const printers = browser.services.flatMap(({ name, host, port, addresses = [] }) => {
    const reachable = addresses.find((each) => !each.includes(':')) ?? addresses[0]
    return reachable === undefined ? [] : [{ name, host, address: reachable, port }]
  })
  browser.stop()
  line.destroy()
  return printers
}
