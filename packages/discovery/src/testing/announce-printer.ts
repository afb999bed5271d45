import { Bonjour, type ServiceConfig } from 'bonjour-service'
import type { Options } from 'multicast-dns'

/** Announces a printer on the network of that address, as one does that has just been given it; hands back its goodbye. */
export function announcePrinter(name: string, port: number, address: string): () => Promise<void> {
  const options: Partial<ServiceConfig> & Options = { interface: address, bind: '0.0.0.0' }
  const line = new Bonjour(options, () => undefined)
  line.publish({ name, type: 'pdl-datastream', port, host: 'printer.local', probe: false, disableIPv6: true })
  return async () => {
    await new Promise<void>((resolve) => line.unpublishAll(() => resolve()))
    line.destroy()
  }
}
