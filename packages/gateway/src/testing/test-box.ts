import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newestForm } from '@pressobox/domain'
import { openCheckpoint } from '@pressobox/journal'
import { drawFresh, openStand, type RunningStand } from '@pressobox/stand'
import { createGateway, type Gateway } from '../gateway.ts'
import { Tally } from '@pressobox/figures'
import { hashPin } from '../pin.ts'
import type { Secrets } from '../ports.ts'
import { extensions, machine, printing, slides, updating, upkeep } from './test-hands.ts'

export const managerPin = '246810'

/** What came over the wire, whatever it is. */
export type Json = ReturnType<typeof JSON.parse>

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; null when it is none. */
  readonly json: Json
}

/** One browser with its own cookies; sends Origin as a page of the stand does. */
export interface Device {
  readonly call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  readonly cookie: () => string
}

export interface TestBox {
  readonly origin: string
  readonly gateway: Gateway
  readonly running: RunningStand
  readonly secrets: () => Secrets
  readonly logged: readonly string[]
  /** Moves the monotonic clock on by so many ms. */
  readonly skip: (ms: number) => void
  /** The box's own hotspot has so many phones; null when it is none. */
  readonly putOnHotspot: (phones: number | null) => void
  /** Phones find the box somewhere else. */
  readonly moveTo: (origin: string) => void
  readonly device: () => Device
  readonly staff: (role?: 'barista' | 'manager' | 'display' | 'kiosk', name?: string) => Promise<Device>
  /** Kills what runs and starts again on the same folder, on the same port. */
  readonly restart: () => Promise<TestBox>
  readonly stop: () => Promise<void>
}

interface Kept {
  readonly data: string
  secrets: Secrets
  skipped: number
  port: number
  limit: number | null
  onHotspot: number | null
  readonly radio: Set<() => void>
  origin: string
  readonly moved: Set<() => void>
}

/** A real gateway on a free port over a stand in a folder of its own. */
export async function startTestBox(data: string | null = null): Promise<TestBox> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'gateway-')))
  const secrets: Secrets = {
    key: 'a key that only this box knows',
    managerPin: await hashPin(managerPin),
    baristaPin: null,
    sessions: [],
    metricsToken: 'a token for a Prometheus',
  }
  return run({
    data: folder,
    secrets,
    skipped: 0,
    port: 0,
    limit: null,
    onHotspot: null,
    radio: new Set(),
    origin: 'http://presso.local',
    moved: new Set(),
  })
}

async function run(kept: Kept): Promise<TestBox> {
  const logged: string[] = []
  const log = (sentence: string, error: unknown): void => void logged.push(`${sentence} ${String(error)}`)
  const running = await openStand({
    folder: kept.data,
    checkpoint: await openCheckpoint(kept.data),
    clocks: { monotonic: () => performance.now() + kept.skipped, wall: () => Date.now() + kept.skipped },
    trusted: true,
    tickets: true,
    form: newestForm,
    draw: drawFresh,
    timer: (act, ms) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
    log,
  })
  const gateway = createGateway(partsOf(kept, running, log))
  gateway.server.listen(kept.port, '127.0.0.1')
  await once(gateway.server, 'listening')
  const address = gateway.server.address()
  kept.port = typeof address === 'object' && address !== null ? address.port : 0
  const origin = `http://127.0.0.1:${String(kept.port)}`
  const halt = async (): Promise<void> => {
    await gateway.stop()
    await running.stop()
  }
  return {
    origin,
    gateway,
    running,
    secrets: () => kept.secrets,
    logged,
    skip: (ms) => {
      kept.skipped += ms
    },
    putOnHotspot: (phones) => {
      kept.onHotspot = phones
      for (const listener of kept.radio) listener()
    },
    moveTo: (to) => {
      kept.origin = to
      for (const listener of kept.moved) listener()
    },
    device: () => aDevice(origin),
    staff: async (role = 'manager', name) => {
      const device = aDevice(origin)
      const answer = await device.call('POST', '/api/session', {
        pin: managerPin,
        role,
        ...(name === undefined ? {} : { name }),
      })
      if (answer.status !== 204) throw new Error(answer.text)
      return device
    },
    restart: async () => {
      await halt()
      return run(kept)
    },
    stop: async () => {
      await halt()
      await rm(kept.data, { recursive: true, force: true })
    },
  }
}

function partsOf(kept: Kept, running: RunningStand, log: (sentence: string, error: unknown) => void) {
  const pages = join(import.meta.dirname, 'pages')
  return {
    stand: running.stand,
    journal: running.journal,
    secrets: {
      get: () => kept.secrets,
      set: async (change: Partial<Omit<Secrets, 'key'>>) => {
        kept.secrets = { ...kept.secrets, ...change }
      },
    },
    extensions,
    slides,
    rehearse: () => undefined,
    printing,
    drinkPictures: { read: () => Promise.resolve(null), keep: () => Promise.resolve(null) },
    wifi: {
      get: () => null,
      set: () => Promise.resolve(),
      limit: () => kept.limit,
      setLimit: async (limit: number | null) => {
        kept.limit = limit
      },
    },
    radio: {
      phones: () => kept.onHotspot,
      subscribe: toldBy(kept.radio),
    },
    flaws: [],
    machine,
    updating,
    upkeep,
    logged: () => [],
    backup: () => Promise.reject(new Error('nobody backs up here')),
    version: '0.0.0',
    demo: false,
    tally: new Tally(),
    hostName: () => 'presso-2.local:8080',
    pages: { order: pages, display: pages, kiosk: pages, barista: pages, pictures: pages, styles: pages },
    origin: () => kept.origin,
    followOrigin: toldBy(kept.moved),
    hosts: () => new Set(['127.0.0.1', 'localhost', '::1', 'presso.local']),
    log,
  }
}

export function aDevice(origin: string): Device {
  const jar = new Map<string, string>()
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    cookie,
    call: async (method, path, body, headers = {}) => {
      const response = await fetch(origin + path, {
        method,
        redirect: 'manual',
        headers: {
          origin,
          ...(jar.size === 0 ? {} : { cookie: cookie() }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const at = pair.indexOf('=')
        jar.set(pair.slice(0, at), pair.slice(at + 1))
      }
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, json: asJson(text) }
    },
  }
}

function asJson(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const toldBy = (listeners: Set<() => void>) => (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
