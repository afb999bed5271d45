import express, { type RequestHandler } from 'express'
import { No } from './no.ts'
import type { Route } from './route.ts'

/** Reads the bodies of all calls but of those that take a file as it comes. */
export function jsonBodies(routes: readonly Route[]): RequestHandler {
  const json = express.json({ limit: '16kb', strict: true, type: isJson })
  const uploads = routes.filter(({ upload }) => upload === true)
  return (request, response, next) => {
    const { method, baseUrl, path } = request
    const isUpload = uploads.some((each) => each.method === method.toLowerCase() && each.path === baseUrl + path)
    if (isUpload) next()
    else json(request, response, next)
  }
}

/** A body must say that it is JSON: a form from elsewhere cannot. */
export function isJson(request: { headers: Record<string, string | string[] | undefined> }): boolean {
  const type = request.headers['content-type']
  const length = Number(request.headers['content-length'] ?? 0)
  if (length === 0 && request.headers['transfer-encoding'] === undefined) return false
  if (typeof type === 'string' && /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) return true
  throw new No('request.type')
}
