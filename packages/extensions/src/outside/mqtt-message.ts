import { createConnection } from 'node:net'
import { randomBytes } from 'node:crypto'
import { generate, parser, type Packet } from 'mqtt-packet'
import type { EffectOf } from '../running/effect.ts'
import type { Broker, Reply } from '../running/hands.ts'
import { nearby, refusedAddress, type IsOwn } from './nearby.ts'

type Message = EffectOf<'mqtt'>['message']

const patienceMs = 5000
const usualPort = 1883
const messageId = 1

/** One message to a broker nearby (MQTT 3.1.1, QoS 1: done when the broker says that it has it). Never throws. */
export function mqttMessage({ host, user, password }: Broker, message: Message, isOwn: IsOwn): Promise<Reply> {
  const { name } = message
  const url = URL.parse(`mqtt://${host}`)
  const { promise, resolve } = Promise.withResolvers<Reply>()
  const failed = (why: string): void => resolve({ name, ok: false, status: 0, body: why })
  const port = url === null || url.port === '' ? usualPort : Number(url.port)
  if (url === null || url.hostname === '') {
    failed('no broker is named')
    return promise
  }
  const refused = refusedAddress(url.hostname, port, isOwn)
  if (refused !== null) {
    failed(refused.message)
    return promise
  }
  const socket = createConnection({
    host: url.hostname,
    port,
    lookup: nearby(port, isOwn),
    signal: AbortSignal.timeout(patienceMs),
  })
  const say = (packet: Packet): void => void socket.write(generate(packet))
  const reading = parser()
  reading.on('packet', (packet: Packet) => {
    if (packet.cmd === 'connack' && packet.returnCode === 0) {
      const { topic, payload, retain } = message
      say({ cmd: 'publish', messageId, qos: 1, dup: false, topic, payload, retain })
    } else if (packet.cmd === 'puback') {
      say({ cmd: 'disconnect' })
      socket.end()
      resolve({ name, ok: true, status: 0, body: '' })
    } else failed(packet.cmd === 'connack' ? refusals(packet.returnCode) : 'the broker refused it')
  })
  reading.on('error', (error: Error) => failed(error.message))
  // MQTT 3.1.1 has no password without a user.
  const login = user === '' ? {} : { username: user, ...(password === '' ? {} : { password: Buffer.from(password) }) }
  const hello = { cmd: 'connect', protocolId: 'MQTT', protocolVersion: 4, clean: true, keepalive: 30 } as const
  socket.on('connect', () => say({ ...hello, clientId: clientId(), ...login }))
  socket.on('data', (bytes) => reading.parse(bytes))
  socket.on('error', (error) => failed(error.message))
  socket.on('close', () => failed('the broker hung up'))
  return promise.finally(() => socket.destroySoon())
}

/** MQTT 3.1.1, 3.2.2.3: 4 is a bad user or password, 5 is not authorised. */
function refusals(code: number | undefined): string {
  return code === 4 || code === 5 ? 'the broker wants another user or password' : 'the broker refused it'
}

function clientId(): string {
  return `pressobox-${randomBytes(6).toString('hex')}`
}
