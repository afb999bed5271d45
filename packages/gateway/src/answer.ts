import type { Request, Response } from 'express'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { mistake, problem } from '@pressobox/protocol'
import { languageOf } from './language-of.ts'
import { No } from './no.ts'
import { sorryPage } from './sorry-page.ts'
import type { Reply } from './reply.ts'

export async function answer(response: Response, reply: Reply): Promise<void> {
  if (reply.afterwards !== undefined) response.once('finish', reply.afterwards)
  response.status(reply.status)
  response.setHeader('cache-control', 'no-store')
  if (reply.body === undefined) {
    if (reply.json === undefined) response.end()
    else response.json(reply.json)
    return
  }
  const { type, content, name } = reply.body
  if (name !== undefined) response.attachment(name)
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
  if (!(error instanceof No) && (no === null || no.refusal.code === 'journal.unavailable'))
    log(`${request.method} ${request.path} failed.`, error)
  const language = languageOf(request, fallback)
  const told = no === null ? mistake(language) : problem(no.refusal, language, Date.now())
  const { retryAfterMs } = no?.refusal.particulars ?? {}
  if (typeof retryAfterMs === 'number')
    response.setHeader('retry-after', String(Math.max(1, Math.ceil(retryAfterMs / 1000))))
  response.status(told.status).setHeader('cache-control', 'no-store')
  if (wantsPage(request)) response.type('text/html').send(sorryPage(told, language))
  else response.type('application/problem+json').send(JSON.stringify(told))
}

/** A person's browser that opens an address or sends a form, not a script that calls the API. */
function wantsPage({ path, headers }: Request): boolean {
  return !/^\/api(\/|$)/i.test(path) && headers.accept?.includes('text/html') === true
}

/** The disk is full or read-only: what is kept beside the journal waits as the journal does. */
const diskTroubles: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EIO'])

function asNo(error: unknown): No | null {
  if (error instanceof No) return error
  if (error instanceof URIError) return new No('request.invalid')
  if (!(error instanceof Error)) return null
  if ('code' in error && diskTroubles.has(error.code)) return new No('journal.unavailable')
  // What Express and its body reader throw about a request (http-errors).
  if (!('status' in error) || typeof error.status !== 'number' || error.status < 400 || error.status > 499) return null
  if (error.status === 413) return new No('request.too-large')
  return new No(error.status === 415 ? 'request.type' : 'request.invalid')
}
