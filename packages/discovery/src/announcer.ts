import { Bonjour, type ServiceConfig } from 'bonjour-service'
import type { Options } from 'multicast-dns'
import { ownNetworks, watchAddresses } from './addresses.ts'
import { freeName, watchName } from './host-names.ts'
import { isPublish, type Publish } from './messages.ts'
import { lookForPrinters } from './printer-lookout.ts'

const goodbyeMs = 500

/**
 * The announcer: a process of its own, for bonjour-service dies with the network that it started on. It publishes anew
 * whenever an address changes, on each network by a line of its own, and may be killed at any time.
 */
class Announcer {
  #wanted: Publish['publish'] | null = null
  #lines: readonly Bonjour[] = []
  #stopWatching: () => void = () => undefined
  #turn: Promise<void> = Promise.resolve()

  want(wanted: Publish['publish']): void {
    this.#wanted = wanted
    this.again()
  }

  /** Publishes what is wanted on the networks that there are now, one time after the other. */
  again(): void {
    this.#turn = this.#turn.then(() => this.#publish()).catch(() => undefined)
  }

  async quit(): Promise<void> {
    const said = this.#lines.map((line) => new Promise<void>((resolve) => line.unpublishAll(() => resolve())))
    await Promise.race([Promise.all(said), new Promise((resolve) => setTimeout(resolve, goodbyeMs))])
    process.exit(0)
  }

  async #publish(): Promise<void> {
    const wanted = this.#wanted
    if (wanted === null) return
    this.#stopWatching()
    for (const line of this.#lines) line.destroy()
    const addresses = ownNetworks()
    const name = await freeName(wanted.name, addresses)
    const host = `${name}.local`
    this.#lines = addresses.map((address) => publishOn(address, name, host, wanted))
    this.#stopWatching = watchName(host, addresses, () => this.again())
    process.send?.({ published: host })
  }
}

function publishOn(address: string, name: string, host: string, wanted: Publish['publish']): Bonjour {
  // `bind` and `interface` are multicast-dns' own: its default line needs a route to all multicast, which a hotspot has not.
  const options: Partial<ServiceConfig> & Options = { interface: address, bind: '0.0.0.0' }
  const line = new Bonjour(options, () => undefined)
  const { port, txt, ipv6 } = wanted
  for (const type of ['http', 'presso']) {
    const service = line.publish({ name, type, port, host, txt, probe: false, disableIPv6: !ipv6 })
    service.on('error', () => undefined)
  }
  return line
}

const announcer = new Announcer()
process.on('message', (message) => {
  if (isPublish(message)) announcer.want(message.publish)
})
process.on('disconnect', () => void announcer.quit())
process.on('SIGTERM', () => void announcer.quit())
process.on('SIGINT', () => undefined)
watchAddresses(() => announcer.again())

lookForPrinters((printers) => process.send?.({ printers }))
