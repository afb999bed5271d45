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

export interface Published {
  readonly published: string
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
  return (
    typeof message === 'object' && message !== null && 'published' in message && typeof message.published === 'string'
  )
}
