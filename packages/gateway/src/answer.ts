import type { Request, Response } from 'express'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { mistake, problem } from '@pressobox/protocol'
import { pickLanguage } from '@pressobox/words'
import { No } from './no.ts'
import type { Reply } from './route.ts'

export async function answer(response: Response, reply: Reply): Promise<void> {
  response.status(reply.status)
  response.setHeader('cache-control', 'no-store')
  if (reply.body === undefined) {
    if (reply.json === undefined) response.end()
    else response.json(reply.json)
    return
  }
  const { type, content } = reply.body
  response.setHeader('content-type', type)
  if (typeof content === 'string' || content instanceof Uint8Array) response.end(content)
  else await pipeline(Readable.from(content), response)
}

/** The one place where a no becomes an HTTP answer (RFC 9457). */
export function answerNo(
  error: unknown,
  request: Request,
  response: Response,
  fallback: string,
  log: (sentence: string, error: unknown) => void,
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const no = asNo(error)
  if (no === null) log(`${request.method} ${request.path} failed.`, error)
  const language = pickLanguage(request.headers['accept-language'] ?? null, fallback)
  const told = no === null ? mistake(language) : problem(no.refusal, language, Date.now())
  const { retryAfterMs } = no?.refusal.particulars ?? {}
  if (typeof retryAfterMs === 'number')
    response.setHeader('retry-after', String(Math.max(1, Math.ceil(retryAfterMs / 1000))))
  response.status(told.status).type('application/problem+json').send(JSON.stringify(told))
}

function asNo(error: unknown): No | null {
  if (error instanceof No) return error
  // What Express's body reader throws.
  if (typeof error !== 'object' || error === null || !('type' in error))
    return error instanceof URIError ? new No('request.invalid') : null
  if (error.type === 'entity.too.large') return new No('request.too-large')
  if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported') return new No('request.type')
  return typeof error.type === 'string' && (error.type.startsWith('entity.') || error.type.startsWith('request.'))
    ? new No('request.invalid')
    : null
}
