import type { RequestHandler } from 'express'
import { No } from './no.ts'
import { isProbe } from './probes.ts'

/** Refuses requests that call the box by a name that is not its own (DNS rebinding). */
export function hostGuard(hosts: () => ReadonlySet<string>): RequestHandler {
  return (request, _response, next) => {
    if (!isProbe(request.path) && !isOwn(request.headers.host, hosts())) throw new No('host.refused')
    next()
  }
}

export function isOwn(host: string | undefined, hosts: ReadonlySet<string>): boolean {
  const name = hostName(host)
  return name !== null && hosts.has(name)
}

/** The name in a Host header, without its port; ports are not compared. */
function hostName(host: string | undefined): string | null {
  return (
    addressOf(host)
      ?.hostname.replace(/^\[|\]$/g, '')
      .replace(/\.$/, '') ?? null
  )
}

/** A Host header is a name and perhaps a port: nothing else that an address may have. */
function addressOf(host: string | undefined): URL | null {
  return host === undefined || host === '' || /[\s/@?#\\]/.test(host) ? null : URL.parse(`http://${host}/`)
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A write is refused when a page from elsewhere asked for it (CSRF). */
export const originGuard: RequestHandler = (request, _response, next) => {
  if (
    !reading.has(request.method) &&
    !isSameOrigin(request.headers.origin, request.headers.host, request.headers['sec-fetch-site'])
  )
    throw new No('origin.refused')
  next()
}

/** No Origin at all is a program, not a page; browsers send one with every write. */
export function isSameOrigin(
  origin: string | undefined,
  host: string | undefined,
  site: string | string[] | undefined,
): boolean {
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none'
  const from = URL.parse(origin)
  const own = addressOf(host)
  return from !== null && own !== null && from.host === own.host
}
