import { probes } from '@pressobox/discovery'
import type { Express } from 'express'

const paths = new Set(probes.map(({ path }) => path))

/** They alone may call this box by any name. */
export function isProbe(path: string): boolean {
  return paths.has(path)
}

export function probeRoutes(app: Express): void {
  for (const { path, status, type, body } of probes)
    app.get(path, (_request, response) => {
      // A 204 has neither a type nor a length.
      if (status === 200) response.type(type)
      response.status(status).setHeader('cache-control', 'no-store').end(body)
    })
}
