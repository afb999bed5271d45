import { request as ask } from 'node:http'
import { request as askSecurely } from 'node:https'
import type { EffectOf } from '../running/effect.ts'
import type { Reply } from '../running/hands.ts'
import { nearby, refusedAddress, type IsOwn } from './nearby.ts'

type Request = EffectOf<'request'>['request']

const patienceMs = 5000
const mostBytes = 16 * 1024

/** One web request to a host nearby. No redirect is followed; what is longer than 16 KB is cut. Never throws. */
export function webRequest(request: Request, isOwn: IsOwn): Promise<Reply> {
  const url = new URL(request.url)
  const secure = url.protocol === 'https:'
  const port = Number(url.port === '' ? (secure ? 443 : 80) : url.port)
  const { promise, resolve } = Promise.withResolvers<Reply>()
  const failed = (error: Error): void => resolve({ name: request.name, ok: false, status: 0, body: error.message })
  const refused = refusedAddress(url.hostname, port, isOwn)
  if (refused !== null) {
    failed(refused)
    return promise
  }
  const json = request.body?.trimStart().startsWith('{') === true || request.body?.trimStart().startsWith('[') === true
  const sent = (secure ? askSecurely : ask)(url, {
    method: request.method,
    lookup: nearby(port, isOwn),
    signal: AbortSignal.timeout(patienceMs),
    headers: {
      'user-agent': 'Pressobox',
      ...(request.body === null ? {} : { 'content-type': json ? 'application/json' : 'text/plain; charset=utf-8' }),
    },
  })
  sent.on('error', failed)
  sent.on('response', (response) => {
    const status = response.statusCode ?? 0
    let body = ''
    const finish = (): void => resolve({ name: request.name, ok: status >= 200 && status < 300, status, body })
    response.setEncoding('utf8')
    response.on('error', failed)
    response.on('data', (text: string) => {
      body = `${body}${text}`.slice(0, mostBytes)
      if (body.length < mostBytes) return
      finish()
      sent.destroy()
    })
    response.on('end', finish)
  })
  sent.end(request.body ?? undefined)
  return promise
}
