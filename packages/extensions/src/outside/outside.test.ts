import { once } from 'node:events'
import { createServer as createWebServer, type Server as WebServer } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { generate, parser, type Packet } from 'mqtt-packet'
import { afterEach, describe, expect, it } from 'vitest'
import { mqttMessage } from './mqtt-message.ts'
import { webRequest } from './web-request.ts'

const closing: (Server | WebServer)[] = []
afterEach(() => {
  for (const server of closing.splice(0)) server.close()
})

const nobody = (): boolean => false

async function portOf(server: Server | WebServer): Promise<number> {
  closing.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const ask = (url: string, body: string | null = null) =>
  ({ name: 'lamp', method: body === null ? 'GET' : 'POST', url, body }) as const

describe('a web request of an extension', () => {
  it('reaches a host nearby, by name or address, and brings its answer', async () => {
    const heard: string[] = []
    const port = await portOf(
      createWebServer((request, response) => {
        request.setEncoding('utf8').on('data', (text: string) => heard.push(text))
        request.on('end', () => response.writeHead(201, { 'content-type': 'text/plain' }).end('it is on'))
      }),
    )
    const reply = await webRequest(ask(`http://localhost:${String(port)}/on`, '{"a":1}'), nobody)
    expect([reply, heard]).toEqual([{ name: 'lamp', ok: true, status: 201, body: 'it is on' }, ['{"a":1}']])
  })

  it('follows no redirect, and takes no more than 16 KB', async () => {
    const port = await portOf(
      createWebServer((request, response) => {
        if (request.url === '/away') response.writeHead(302, { location: 'http://192.0.2.1/' }).end()
        else response.end('x'.repeat(1_000_000))
      }),
    )
    const origin = `http://127.0.0.1:${String(port)}`
    const away = await webRequest(ask(`${origin}/away`), nobody)
    const long = await webRequest(ask(`${origin}/long`), nobody)
    expect([away.status, away.ok, long.ok, long.body.length]).toEqual([302, false, true, 16 * 1024])
  })

  it.each([
    ['what is far away', 'http://93.184.216.34/', /not in the local network/],
    ['what is far away, in the new numbers', 'http://[2606:2800:220:1::1]/', /not in the local network/],
    ['the box itself', 'http://127.0.0.1:8080/api/stand', /that is the box itself/],
    ['the box itself by a name', 'http://localhost:8080/api/stand', /that is the box itself/],
    ['the box itself, dressed up', 'http://[::ffff:127.0.0.1]:8080/', /is not written plainly/],
    ['nobody', 'http://127.0.0.1:1/', /ECONNREFUSED/],
  ])('does not reach %s', async (_what, url, why) => {
    const reply = await webRequest(ask(url), (address, port) => port === 8080 && /^(127\.|::1)/.test(address))
    expect(reply).toEqual({ name: 'lamp', ok: false, status: 0, body: expect.stringMatching(why) })
  })
})

describe('an MQTT message of an extension', () => {
  const to = (host: string, password = '') => ({ host, user: password === '' ? '' : 'bar', password })
  const message = { name: 'mqtt', topic: 'pressobox/POPUP', payload: '{"a":1}', retain: false }

  /** A broker that takes what it is sent, or refuses whoever comes. */
  function broker(heard: Packet[], welcome: boolean): Server {
    return createServer((socket) => {
      const reading = parser()
      reading.on('packet', (packet: Packet) => {
        heard.push(packet)
        if (packet.cmd === 'connect')
          socket.write(generate({ cmd: 'connack', returnCode: welcome ? 0 : 5, sessionPresent: false }))
        if (packet.cmd === 'publish') socket.write(generate({ cmd: 'puback', messageId: packet.messageId ?? 0 }))
      })
      socket.on('data', (bytes) => reading.parse(bytes)).on('error', () => undefined)
    })
  }

  it('is there when the broker says so, who is told user and password', async () => {
    const heard: Packet[] = []
    const port = await portOf(broker(heard, true))
    const reply = await mqttMessage(to(`127.0.0.1:${String(port)}`, 'flat-white'), message, nobody)
    const published = heard.find(({ cmd }) => cmd === 'publish')
    expect([heard[0], reply, published]).toMatchObject([
      { cmd: 'connect', username: 'bar', password: Buffer.from('flat-white') },
      { name: 'mqtt', ok: true },
      { topic: 'pressobox/POPUP', payload: Buffer.from('{"a":1}'), qos: 1 },
    ])
  })

  it('is not there when the broker refuses, is none, or is far away', async () => {
    const port = await portOf(broker([], false))
    const replies = [
      await mqttMessage(to(`127.0.0.1:${String(port)}`, 'flat-white'), message, nobody),
      await mqttMessage(to('127.0.0.1:1'), message, nobody),
      await mqttMessage(to('93.184.216.34'), message, nobody),
      await mqttMessage(to(''), message, nobody),
    ]
    expect(replies.map(({ ok, body }) => [ok, body])).toEqual([
      [false, 'the broker wants another user or password'],
      [false, expect.stringContaining('ECONNREFUSED')],
      [false, '93.184.216.34 is not in the local network'],
      [false, 'no broker is named'],
    ])
  })
})
