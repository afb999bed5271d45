import { probes } from '@pressobox/discovery'
import { request as send } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestBox, type Device, type TestBox } from './testing/test-box.ts'

let box: TestBox
let manager: Device
beforeAll(async () => {
  box = await startTestBox()
  manager = await box.staff()
  await manager.call('PUT', '/api/stand', { open: true })
})
afterAll(() => box.stop())

interface Raw {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** A request with headers that fetch would not send. */
function raw(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Raw> {
  const { promise, resolve, reject } = Promise.withResolvers<Raw>()
  const request = send(`${box.origin}${path}`, { method, headers }, (response) => {
    let text = ''
    response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
  })
  request.on('error', reject)
  request.end(body)
  return promise
}

const json = { 'content-type': 'application/json' }
const codeOf = ({ text }: { text: string }): string => /"code":"([^"]+)"/.exec(text)?.[1] ?? ''

describe('a body', () => {
  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"code"'],
    ['a number', '5'],
    ['broken JSON', '{'],
    ['nothing', ''],
    ['a field of another type', '{"code":1}'],
    ['a number that is none', '{"code":1e999}'],
    ['a field that nobody knows', '{"code":"x","y":1}'],
    ['a prototype', '{"code":"x","__proto__":{"y":1}}'],
    ['eight thousand brackets', '['.repeat(8000) + ']'.repeat(8000)],
  ])('of %s is request.invalid', async (_what, body) => {
    const { status, json: told } = await box.device().call('POST', '/api/scans', body)
    expect([status, told.code]).toEqual([400, 'request.invalid'])
  })

  it('names the field that is wrong, as the asker calls it', async () => {
    const fields = await Promise.all(
      [
        { drink: '' },
        { drink: 'americano', name: 'x'.repeat(25) },
        { drink: 'americano', sugar: 1 },
        { drink: 'americano', modifiers: [{ group: 'milk' }] },
      ].map(async (body) => (await manager.call('POST', '/api/orders', body)).json.field),
    )
    expect(fields).toEqual(['drink', 'name', 'sugar', 'modifiers.0.option'])
  })

  it('over 16 KB is request.too-large, and one that is no JSON is request.type', async () => {
    const device = box.device()
    const answers = [
      await device.call('POST', '/api/scans', JSON.stringify({ code: 'x'.repeat(17_000) })),
      await device.call('POST', '/api/scans', '{"code":"x"}', { 'content-type': 'text/plain' }),
      await device.call('POST', '/api/scans', 'code=x', { 'content-type': 'application/x-www-form-urlencoded' }),
      await device.call('POST', '/api/scans', '{"code":"x"}', { 'content-type': 'application/json; charset=latin1' }),
      await device.call('POST', '/api/scans', '{"code":"x"}', { 'content-encoding': 'zip' }),
      await device.call('POST', '/api/scans', '{"code":"x"}', { 'content-encoding': 'gzip' }),
    ]
    expect(answers.map(({ status, json: told }) => [status, told.code])).toEqual([
      [413, 'request.too-large'],
      [415, 'request.type'],
      [415, 'request.type'],
      [415, 'request.type'],
      [415, 'request.type'],
      [400, 'request.invalid'],
    ])
  })
})

describe('a query', () => {
  it.each([
    '/api/orders?state=foo',
    '/api/orders?state=queued,foo',
    '/api/orders?limit=0',
    '/api/orders?limit=1001',
    '/api/orders?limit=x',
    '/api/orders?limit=1&limit=2',
    '/api/events?after=-1',
    '/api/events?after=x',
    '/api/events?limit=0',
    '/api/events?limit=10001',
    '/api/events?from=yesterday',
  ])('as %s is request.invalid', async (path) => {
    const { status, json: told } = await manager.call('GET', path)
    expect([status, told.code]).toEqual([400, 'request.invalid'])
  })

  it.each([
    '/api/orders?state=',
    '/api/orders?state=queued,making',
    '/api/events?after=&limit=&event=&from=&to=',
    '/api/events?from=2026-01-01&to=2026-01-01T00:00:00Z',
  ])('as %s is understood', async (path) => {
    expect((await manager.call('GET', path)).status).toBe(200)
  })
})

describe('a path', () => {
  it('that nobody knows is a problem for programs and a page for people', async () => {
    const api = await box.device().call('GET', '/api/nothing', undefined, { accept: 'text/html' })
    const page = await box.device().call('GET', '/nothing', undefined, { accept: 'text/html', 'accept-language': 'pt' })
    const program = await box.device().call('GET', '/nothing')
    expect([api.status, api.json.code, api.headers.get('content-type')]).toEqual([
      404,
      'path.unknown',
      'application/problem+json; charset=utf-8',
    ])
    expect([page.status, page.headers.get('content-type'), page.text.includes('<h1>Não há nada aqui</h1>')]).toEqual([
      404,
      'text/html; charset=utf-8',
      true,
    ])
    expect([program.status, program.json.code]).toEqual([404, 'path.unknown'])
  })

  it.each(['/o/nobody', '/journey/nobody?k=guessed'])(
    'of an order that nobody has, as %s, is a page with 404',
    async (path) => {
      const { status, headers } = await box.device().call('GET', path, undefined, { accept: 'text/html' })
      expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    },
  )

  it.each([
    ['GET', '/api'],
    ['GET', '/api/'],
    ['PUT', '/'],
    ['GET', '/%'],
    ['GET', '/assets/%E0%A4%A'],
    ['GET', '/assets/..%2f..%2fpackage.json'],
    ['GET', '//display'],
  ])('of %s %s is path.unknown', async (method, path) => {
    const answer = await raw(method, path)
    expect([answer.status, codeOf(answer)]).toEqual([404, 'path.unknown'])
  })

  it.each([
    ['POST', '/api/stand', 'GET, HEAD, PUT'],
    ['DELETE', '/api/config', 'GET, HEAD, PATCH'],
    ['PROPFIND', '/api/scans', 'POST'],
  ])('of %s %s is method.refused, and says what may be done with it', async (method, path, allowed) => {
    const answer = await raw(method, path)
    expect([answer.status, codeOf(answer), answer.headers.allow]).toEqual([405, 'method.refused', allowed])
  })

  it('whose percent signs make no sense is request.invalid', async () => {
    const answer = await raw('GET', '/api/orders/%E0%A4%A')
    expect([answer.status, codeOf(answer)]).toEqual([400, 'request.invalid'])
  })

  it('may end in a slash, be asked for its head, and say what may be done with it', async () => {
    const answers = [
      await raw('GET', '/api/stand/'),
      await raw('HEAD', '/api/stand'),
      await raw('OPTIONS', '/api/stand'),
    ]
    expect(answers.map(({ status, headers }) => [status, headers['allow']])).toEqual([
      [200, undefined],
      [200, undefined],
      [204, 'GET, HEAD, PUT'],
    ])
  })
})

describe('the name that a request calls the box by', () => {
  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1:8080', 'presso.local', 'presso.local.', '[::1]:80'])(
    'may be %s',
    async (host) => {
      expect((await raw('GET', '/api/stand', { host })).status).toBe(200)
    },
  )

  it.each(['evil.example', 'evil@localhost', 'localhost/x', 'localhost#x', 'localhost:x', '10.1.2.3'])(
    'may not be %s',
    async (host) => {
      const answer = await raw('GET', '/api/stand', { host })
      expect([answer.status, codeOf(answer)]).toEqual([421, 'host.refused'])
    },
  )

  it('is any at all where an operating system looks for the internet, and it gets what it expects', async () => {
    const host = 'connectivitycheck.example'
    const answers = await Promise.all(probes.map(({ path }) => raw('GET', path, { host })))
    expect(answers.map(({ status, text }) => [status, text])).toEqual(probes.map(({ status, body }) => [status, body]))
    const bodies = new Map(probes.map(({ path, body }) => [path, body]))
    expect(
      ['/generate_204', '/hotspot-detect.html', '/connecttest.txt', '/ncsi.txt', '/nm'].map((path) => bodies.get(path)),
    ).toEqual([
      '',
      '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>',
      'Microsoft Connect Test',
      'Microsoft NCSI',
      'NetworkManager is online\n',
    ])
  })
})

describe('a write', () => {
  it.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: '' }],
    [{ origin: 'file://' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('of a page from elsewhere is refused: %j', async (headers) => {
    const answer = await raw('POST', '/api/scans', { host: 'localhost', ...json, ...headers }, '{"code":"x"}')
    expect([answer.status, codeOf(answer)]).toEqual([403, 'origin.refused'])
  })

  it.each([
    ['localhost', { origin: 'http://localhost' }],
    ['localhost:80', { origin: 'http://localhost' }],
    ['LOCALHOST', { origin: 'http://localhost:80' }],
    ['localhost:8080', { origin: 'http://localhost:8080' }],
    ['localhost', { 'sec-fetch-site': 'same-origin' }],
    ['localhost', {}],
  ])('of one’s own page or of a program is taken: %s %j', async (host, headers) => {
    const answer = await raw('POST', '/api/scans', { host, ...json, ...headers }, '{"code":"x"}')
    expect([answer.status, codeOf(answer)]).toEqual([400, 'code.invalid'])
  })
})

describe('If-Match', () => {
  it('of another version, or of none of ours, is order.changed', async () => {
    const { id, version } = (await manager.call('POST', '/api/orders', { drink: 'americano' })).json
    const told = []
    for (const tag of [`"${String(version + 1)}"`, '99', 'abc', '"1", "2"', ''])
      told.push((await manager.call('POST', `/api/orders/${id}/extend`, {}, { 'if-match': tag })).status)
    for (const tag of [`"${String(version)}"`, String(version + 1), `W/"${String(version + 2)}"`, '*'])
      told.push((await manager.call('POST', `/api/orders/${id}/extend`, {}, { 'if-match': tag })).status)
    expect(told).toEqual([412, 412, 412, 412, 412, 200, 200, 200, 200])
  })
})

describe('a mistake of our own', () => {
  it('is a 500 and logged, also where a schema finds it', async () => {
    const answer = await manager.call('POST', '/api/printers/broken/test', {})
    expect([answer.status, answer.json.code, box.logged.length]).toEqual([500, 'internal', 1])
  })
})

describe('openapi.json', () => {
  it('lists queries, bodies and answers of every route', async () => {
    const { paths } = (await box.device().call('GET', '/api/openapi.json')).json
    expect(paths['/api/events'].get.parameters.map(({ name }: { name: string }) => name)).toEqual([
      'after',
      'limit',
      'event',
      'from',
      'to',
    ])
    expect([
      Object.keys(paths['/api/scans'].post.responses),
      Object.keys(paths['/api/events'].get.responses[200].content),
      Object.keys(paths['/api/pairings/{code}/claim'].post.responses),
    ]).toEqual([['201', 'default'], ['application/x-ndjson'], ['204', 'default']])
  })
})
