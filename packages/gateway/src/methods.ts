import type { RequestHandler } from 'express'
import { No } from './no.ts'
import type { Route } from './route.ts'

/** What may be done with each path, as `Allow` says it. */
export function methodsOf(routes: readonly Route[]): ReadonlyMap<string, string> {
  const methods = Map.groupBy(routes, ({ path }) => path)
  return new Map(
    [...methods].map(([path, all]) => [
      path,
      all.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', '),
    ]),
  )
}

/** RFC 9110, 15.5.6: a call that a known path does not take is told which ones it does. */
export function otherMethods(allowed: string): RequestHandler {
  return (request, response) => {
    response.setHeader('allow', allowed)
    if (request.method !== 'OPTIONS') throw new No('method.refused')
    response.status(204).end()
  }
}
