// npm run bench: each figure beside its bare limit in the same run. Prints a table, asserts nothing. The load comes from this process; what is measured runs in others.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { pin, startBox, temporaryFolder } from '../../tests/a-box.ts'
import { Phone, percentile } from './load.ts'

const rows: string[][] = []
function row(what: string, measured: string, bare: string, aim: string): void {
  rows.push([what, measured, bare, aim])
  console.log(`${what.padEnd(46)} ${measured.padStart(16)} ${bare.padStart(16)}   ${aim}`)
}

async function startBare(): Promise<{ port: number; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk]: Buffer[] = await new Promise((resolve) => child.stdout.once('data', (data: Buffer) => resolve([data])))
  return { port: Number(/:(\d+)/.exec(String(chunk).replace('http:', ''))?.[1]), child }
}

function memory(child: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1] ?? 0)
}

async function journeys(
  port: number,
  staffCookies: string,
  code: string,
  phones: number,
  count: number,
): Promise<number> {
  let left = count
  const began = performance.now()
  const barista = Array.from({ length: phones }, () => Object.assign(new Phone(port), { cookies: staffCookies }))
  await Promise.all(
    barista.map(async (desk) => {
      const phone = new Phone(port)
      while (left > 0) {
        left -= 1
        phone.cookies = ''
        const { json } = await phone.ask('POST', '/api/scans', { code })
        await phone.ask('PUT', `/api/orders/${String(json['orderId'])}`, {
          drink: 'flat-white',
          modifiers: [{ group: 'milk', option: 'oat' }],
        })
        await desk.ask('POST', `/api/orders/${String(json['orderId'])}/make`, {})
        const done = await desk.ask('POST', `/api/orders/${String(json['orderId'])}/complete`, {})
        if (done.status !== 200) throw new Error(JSON.stringify(done))
      }
      phone.hangUp()
      desk.hangUp()
    }),
  )
  return (count * 1000) / (performance.now() - began)
}

async function appends(port: number, phones: number, count: number): Promise<number> {
  let left = count * 4
  const began = performance.now()
  await Promise.all(
    Array.from({ length: phones }, async () => {
      const phone = new Phone(port)
      while (left > 0) {
        left -= 1
        await phone.ask('POST', '/append', { drink: 'flat-white', modifiers: [{ group: 'milk', option: 'oat' }] })
      }
      phone.hangUp()
    }),
  )
  return (count * 1000) / (performance.now() - began)
}

async function idlePhones(origin: string, count: number): Promise<() => void> {
  const sockets = Array.from({ length: count }, () =>
    io(origin, { transports: ['websocket'], forceNew: true, reconnection: false }),
  )
  await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => socket.once('connect', () => resolve()))))
  return () => {
    for (const socket of sockets) socket.disconnect()
  }
}

/** From sending a placed order to hearing of it on another socket, ms. */
async function latency(
  act: (index: number) => Promise<unknown>,
  origin: string,
  cookies: string,
  rounds: number,
): Promise<readonly number[]> {
  const socket = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: cookies === '' ? {} : { cookie: cookies },
  })
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()))
  const times: number[] = []
  for (let index = 0; index < rounds; index += 1) {
    const heard = new Promise<void>((resolve) => socket.once('event', () => resolve()))
    const began = performance.now()
    await Promise.all([act(index), heard])
    times.push(performance.now() - began)
  }
  socket.disconnect()
  return times.toSorted((a, b) => a - b)
}

const bytesOf = (data: string): number =>
  readdirSync(join(data, 'journal')).reduce((sum, name) => sum + statSync(join(data, 'journal', name)).size, 0)
const show = (times: readonly number[]): string =>
  `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.99).toFixed(1)} ms`

const data = await temporaryFolder()
const box = await startBox(data.path, ['--printer', 'none:'])
const bare = await startBare()
try {
  const manager = new Phone(box.port)
  await manager.ask('POST', '/api/session', { pin })
  await manager.ask('PUT', '/api/stand', { open: true })
  await manager.ask('PATCH', '/api/config', {
    drinksPerCode: 1_000_000,
    windowMinutes: 1440,
    hideSeconds: 0,
    maxOrdersInQueue: 100_000,
    readyMinutes: 0.01,
    maxChoosingPerAddress: 100_000,
  })
  const { json } = await manager.ask('GET', '/api/code')
  const code = String(json['code'])
  await journeys(box.port, manager.cookies, code, 8, 300)
  for (const phones of [1, 8, 32]) {
    const count = phones === 1 ? 300 : 1500
    const measured = await journeys(box.port, manager.cookies, code, phones, count)
    const limit = await appends(bare.port, phones, count)
    row(
      `journeys a second, ${String(phones)} at once`,
      measured.toFixed(0),
      limit.toFixed(0),
      `half or more: ${((measured / limit) * 100).toFixed(0)} %`,
    )
  }
  const rested = memory(box.process)
  const leave = await idlePhones(box.origin, 1000)
  const crowded = memory(box.process)
  row('memory a connected phone, 1,000 of them', `${((crowded - rested) / 1000).toFixed(1)} KB`, '', '30 KB')
  const leaveBare = await idlePhones(`http://127.0.0.1:${String(bare.port)}`, 1000)
  const walkUp = () => manager.ask('POST', '/api/orders', { drink: 'americano', modifiers: [] })
  const relay = new Phone(bare.port)
  const placed = await latency(walkUp, box.origin, manager.cookies, 300)
  const relayed = await latency(
    () => relay.ask('POST', '/relay', { a: 1 }),
    `http://127.0.0.1:${String(bare.port)}`,
    '',
    300,
  )
  row('place to barista, p50 / p99, 1,000 idle phones', show(placed), show(relayed), 'within twice')
  leaveBare()
  const before = {
    bytes: bytesOf(data.path),
    orders: Number((await manager.ask('GET', '/api/metrics')).json['numbers']),
  }
  const many = 25_000
  await journeys(box.port, manager.cookies, code, 32, many)
  row('journal bytes an order', `${((bytesOf(data.path) - before.bytes) / many).toFixed(0)} B`, '', '4096 B')
  const later = await latency(walkUp, box.origin, manager.cookies, 300)
  row('place to barista after 25,000 finished orders', show(later), show(placed), 'within 1.2 times of before')
  leave()
  await new Promise((resolve) => setTimeout(resolve, 3000))
  await box.kill('SIGKILL')
  const timed = async (): Promise<{ ms: number; kb: number; facts: number }> => {
    const began = performance.now()
    const again = await startBox(data.path, ['--printer', 'none:'])
    const ms = performance.now() - began
    const health = await new Phone(again.port).ask('GET', '/healthz')
    const result = { ms, kb: memory(again.process), facts: Number(health.json['seq']) }
    await again.kill('SIGKILL')
    return result
  }
  const empty = await temporaryFolder()
  const beganEmpty = performance.now()
  const fresh = await startBox(empty.path, ['--printer', 'none:'])
  const freshMs = performance.now() - beganEmpty
  const freshKb = memory(fresh.process)
  await fresh.kill('SIGTERM')
  const withCheckpoint = await timed()
  rmSync(join(data.path, 'checkpoint.json'), { force: true })
  rmSync(join(data.path, 'checkpoint.json.bak'), { force: true })
  const without = await timed()
  row(
    `start with ${String(withCheckpoint.facts)} facts, checkpoint`,
    `${withCheckpoint.ms.toFixed(0)} ms`,
    `${freshMs.toFixed(0)} ms empty`,
    'recovery under 300 ms',
  )
  row(
    `start with ${String(without.facts)} facts, none`,
    `${without.ms.toFixed(0)} ms`,
    `${freshMs.toFixed(0)} ms empty`,
    'recovery under 2,000 ms',
  )
  row(
    'memory a finished order, after a start',
    `${(((withCheckpoint.kb - freshKb) * 1024) / (many + before.orders)).toFixed(0)} B`,
    '',
    '200 B',
  )
  await empty.remove()
} finally {
  bare.child.kill()
  await box.kill('SIGKILL')
  await data.remove()
}
