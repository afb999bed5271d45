import { Agent, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly json: Record<string, unknown>
  readonly cookies: string
}

/** A phone that keeps its connection: as little work as can be on the side that makes the load. */
export class Phone {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #port: number
  cookies: string

  constructor(port: number, cookies = '') {
    this.#port = port
    this.cookies = cookies
  }

  /** Another phone at the same box. */
  sibling(cookies: string): Phone {
    return new Phone(this.#port, cookies)
  }

  /** Asks again when the line was hung up meanwhile, as browsers do: a server ends idle ones after five seconds. */
  ask(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.#once(method, path, body).catch(() => this.#once(method, path, body))
  }

  #once(method: string, path: string, body: unknown): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const text = body === undefined ? undefined : JSON.stringify(body)
    const headers = {
      host: '127.0.0.1',
      ...(this.cookies === '' ? {} : { cookie: this.cookies }),
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
    }
    const call = request(
      { port: this.#port, host: '127.0.0.1', agent: this.#agent, method, path, headers },
      (response) => {
        let received = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (received += chunk))
        response.on('end', () => {
          const cookies = (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ')
          if (cookies !== '') this.cookies = cookies
          resolve({
            status: response.statusCode ?? 0,
            json: received.startsWith('{') ? JSON.parse(received) : {},
            cookies,
          })
        })
      },
    )
    call.on('error', reject)
    call.end(text)
    return promise
  }

  hangUp(): void {
    this.#agent.destroy()
  }
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
