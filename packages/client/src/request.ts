import { backOffMs } from './back-off.ts'
import { createKey } from './key.ts'
import { readResult, unreachable, type Result, type Unanswered } from './result.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Call {
  readonly method: Method
  /** Path with its query, as `/api/orders?limit=5`. */
  readonly path: string
  readonly body?: unknown
  /** A file instead of a body. */
  readonly file?: Blob
  /** Where this call takes longer than others. */
  readonly timeoutMs?: number
  /** Version that the caller saw; the box answers `order.changed` when there is a newer one. */
  readonly ifMatch?: number | undefined
  /** False for a call that must not be sent a second time, as a PIN that counts towards the lock-out. */
  readonly retry?: boolean
}

export interface RequestOptions {
  /** The box, as `http://192.168.4.1:8080`; default: where the page came from. */
  readonly origin?: string
  readonly fetch?: typeof fetch
  /** Added to every call, read anew each time. */
  readonly headers?: () => Readonly<Record<string, string>>
  /** `Accept-Language`: problems are then told in that language. Default: the browser's own. */
  readonly language?: string
  /** What the page says where the box does not answer; default: English. */
  readonly unanswered?: Unanswered
  /** For one attempt, until the whole answer is read. Default 8,000. */
  readonly timeoutMs?: number
  /** Including the first. Default 4. */
  readonly attempts?: number
  /** Waits between attempts; a test hands in its own. */
  readonly pause?: (ms: number) => Promise<void>
}

const silence: Unanswered = { title: 'No connection', detail: 'The box did not answer.' }

export type Request = <T>(call: Call) => Promise<Result<T>>

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

const headersOf = (call: Call, options: RequestOptions): Record<string, string> => ({
  accept: 'application/json',
  ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(call.file === undefined ? {} : { 'content-type': 'application/gzip' }),
  ...(call.ifMatch === undefined ? {} : { 'if-match': String(call.ifMatch) }),
  ...(call.method === 'POST' && call.retry !== false ? { 'idempotency-key': createKey() } : {}),
  ...(options.language === undefined ? {} : { 'accept-language': options.language }),
  ...options.headers?.(),
})

/** One attempt; null when no answer came in time. A timer rather than `AbortSignal.timeout`, which old phones do not have. */
const attempt = async <T>(
  send: typeof fetch,
  url: string,
  init: RequestInit,
  timeoutMs: number,
): Promise<Result<T> | null> => {
  const aborter = new AbortController()
  const timer = setTimeout(() => aborter.abort(), timeoutMs)
  try {
    return await readResult<T>(await send(url, { ...init, signal: aborter.signal }))
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/**
 * One door for every call. After a network failure the same call goes out again, a POST with the same
 * `Idempotency-Key`; every PUT, PATCH and DELETE of the box says what shall be and may be said twice.
 * An answer, also a refusing one, is never asked for again. Never rejects.
 */
export const createRequest = (options: RequestOptions): Request => {
  const send = options.fetch ?? ((input, init) => fetch(input, init))
  const pause = options.pause ?? sleep
  const attempts = options.attempts ?? 4
  return async <T>(call: Call): Promise<Result<T>> => {
    const url = `${options.origin ?? ''}${call.path}`
    const init: RequestInit = {
      method: call.method,
      headers: headersOf(call, options),
      credentials: 'same-origin',
      cache: 'no-store',
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.file === undefined ? {} : { body: call.file }),
    }
    const most = call.retry === false ? 1 : attempts
    for (let count = 1; ; count += 1) {
      const result = await attempt<T>(send, url, init, call.timeoutMs ?? options.timeoutMs ?? 8_000)
      if (result !== null) return result
      if (count >= most) return { ok: false, problem: unreachable(options.unanswered ?? silence) }
      await pause(backOffMs(count, { firstMs: 300, maxMs: 3_000 }, Math.random()))
    }
  }
}
