import { Bonjour } from 'bonjour-service'
import { watchAddresses } from './addresses.ts'
import { isPublish, type Publish } from './messages.ts'
import { freeName } from './free-name.ts'

/**
 * The announcer: a process of its own, for bonjour-service dies with the network that it started on. It publishes anew
 * whenever an address changes, and may be killed at any time.
 */
let bonjour: Bonjour | null = null
let wanted: Publish['publish'] | null = null

function quit(): void {
  const old = bonjour
  if (old === null) process.exit(0)
  old.unpublishAll(() => process.exit(0))
  setTimeout(() => process.exit(0), 500)
}

async function publish(): Promise<void> {
  if (wanted === null) return
  bonjour?.destroy()
  const name = await freeName(wanted.name)
  bonjour = new Bonjour(undefined, () => undefined)
  const host = `${name}.local`
  for (const type of ['http', 'presso']) {
    const service = bonjour.publish({ name, type, port: wanted.port, host, txt: wanted.txt, probe: false })
    service.on('error', () => undefined)
  }
  process.send?.({ published: host })
}

process.on('message', (message) => {
  if (!isPublish(message)) return
  wanted = message.publish
  void publish()
})
process.on('disconnect', quit)
process.on('SIGTERM', quit)
process.on('SIGINT', () => undefined)
watchAddresses(() => void publish())
