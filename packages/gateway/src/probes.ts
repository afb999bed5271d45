import type { Express } from 'express'

interface Probe {
  readonly status: number
  readonly type: string
  readonly body: string
}

const success = '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>'
const text = (body: string): Probe => ({ status: 200, type: 'text/plain', body })
const html = (body: string): Probe => ({ status: 200, type: 'text/html', body })
const none: Probe = { status: 204, type: 'text/plain', body: '' }

/**
 * What operating systems ask a network for, and the exact bytes that they expect: a phone that does not get them
 * takes the Wi-Fi for broken, and iOS then drops its sockets once a minute. They alone may call this box by any name.
 */
const probes: ReadonlyMap<string, Probe> = new Map([
  ['/generate_204', none],
  ['/gen_204', none],
  ['/hotspot-detect.html', html(success)],
  ['/library/test/success.html', html(success)],
  ['/connecttest.txt', text('Microsoft Connect Test')],
  ['/ncsi.txt', text('Microsoft NCSI')],
  ['/success.txt', text('success\n')],
  [
    '/canonical.html',
    html('<meta http-equiv="refresh" content="0;url=https://support.mozilla.org/kb/captive-portal"/>'),
  ],
])

export function isProbe(path: string): boolean {
  return probes.has(path)
}

export function probeRoutes(app: Express): void {
  for (const [path, { status, type, body }] of probes)
    app.get(path, (_request, response) => {
      response.status(status).type(type).setHeader('cache-control', 'no-store').end(body)
    })
}
