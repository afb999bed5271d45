/** What box and announcer say to each other. */
export interface Publish {
  readonly publish: {
    readonly name: string
    readonly port: number
    readonly txt: Readonly<Record<string, string>>
    /** The box listens on IPv6 too. */
    readonly ipv6: boolean
  }
}

/** A printer as it answered on the network. */
export interface NetworkPrinter {
  readonly name: string
  readonly host: string
  readonly address: string
  readonly port: number
}

export interface Heard {
  readonly printers: readonly NetworkPrinter[]
}

export interface Published {
  /** The host name; null once it is held no longer. */
  readonly published: string | null
}

export function isPublish(message: unknown): message is Publish {
  if (typeof message !== 'object' || message === null || !('publish' in message)) return false
  const { publish } = message
  return (
    typeof publish === 'object' &&
    publish !== null &&
    'name' in publish &&
    typeof publish.name === 'string' &&
    'port' in publish &&
    typeof publish.port === 'number' &&
    'txt' in publish
  )
}

export function isPublished(message: unknown): message is Published {
  if (typeof message !== 'object' || message === null || !('published' in message)) return false
  return message.published === null || typeof message.published === 'string'
}

export function isHeard(message: unknown): message is Heard {
  return (
    typeof message === 'object' &&
    message !== null &&
    'printers' in message &&
    Array.isArray(message.printers) &&
    message.printers.every(isNetworkPrinter)
  )
}

function isNetworkPrinter(printer: unknown): printer is NetworkPrinter {
  if (typeof printer !== 'object' || printer === null) return false
  const { name, host, address, port } = { name: null, host: null, address: null, port: null, ...printer }
  return typeof name === 'string' && typeof host === 'string' && typeof address === 'string' && typeof port === 'number'
}
