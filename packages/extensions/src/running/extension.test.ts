import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { envelope, type Envelope } from '@pressobox/events'
import { afterEach, describe, expect, it } from 'vitest'
import { Manifest } from '../manifest/manifest.ts'
import { Extension } from './extension.ts'
import type { Hands } from './hands.ts'
import { openKept } from './kept.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

interface Asked {
  readonly what: string
  readonly with: unknown
}

function notingHands(asked: Asked[]): Hands {
  const note =
    (what: string) =>
    (...words: unknown[]) => {
      asked.push({ what, with: words })
      return Promise.resolve(null)
    }
  return {
    publish: note('publish'),
    display: note('display'),
    print: note('print'),
    order: note('order'),
    make: note('make'),
    mqtt: note('mqtt'),
    request: (request) => {
      asked.push({ what: 'request', with: request })
      return Promise.resolve({ name: request.name, status: 200, body: 'hello' })
    },
  }
}

async function running(code: string, more: object = {}, granted: readonly string[] = [], hands: Partial<Hands> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'extension-'))
  closing.push(() => rm(folder, { recursive: true }))
  const asked: Asked[] = []
  const log: string[] = []
  const open = async () => {
    const kept = await openKept(folder)
    const extension = new Extension({
      manifest: Manifest.parse({
        name: 'test-one',
        version: '1.0.0',
        title: 'Test',
        description: 'Tests.',
        rules: [{ pattern: { 'detail-type': [{ prefix: 'OrderManager.' }, { prefix: 'Extension.' }] } }],
        ...more,
      }),
      code,
      kept,
      hands: { ...notingHands(asked), ...hands },
      now: () => 1000,
      wait: () => Promise.resolve(),
      log: (line) => log.push(line),
      onQuarantine: (problem) => log.push(`quarantine: ${problem}`),
    })
    closing.push(() => extension.end())
    return { extension, kept }
  }
  const { extension, kept } = await open()
  if (granted.length > 0) await kept.set({ ...kept.get(), granted: [...granted] })
  return { extension, kept, asked, log, again: open }
}

function event(type: string, id = 'e1'): Envelope {
  return envelope({ type, detail: { eventId: 'POPUP', Message: 'x', orderId: 'o1' } }, id, 0)
}

describe('an extension at work', () => {
  it('hears what its rules name and nothing else, and never its own events', async () => {
    const { extension, kept } = await running(`export const onEvent = (e, bar) => bar.store.set(e['detail-type'], 1)`)
    for (const [seq, type] of [
      'OrderManager.MakeOrder',
      'Validator.NewOrder',
      'Extension.test-one.Echo',
      'Extension.other.X',
    ].entries())
      await extension.deliver({ event: event(type), seq, place: 0 })
    expect([Object.keys(kept.get().store), kept.get().position]).toEqual([
      ['OrderManager.MakeOrder', 'Extension.other.X'],
      { seq: 3, place: 0 },
    ])
  })

  it('goes on with its store after a restart', async () => {
    const code = `export const onEvent = (e, bar) => { const n = (bar.store.get('n') ?? 0) + 1; bar.store.set('n', n); bar.tile.set('count', n) }`
    const { extension, again } = await running(code)
    await extension.deliver({ event: event('OrderManager.MakeOrder'), seq: 1, place: 0 })
    const later = await again()
    await later.extension.deliver({ event: event('OrderManager.MakeOrder', 'e2'), seq: 2, place: 0 })
    expect([later.kept.get().store, later.kept.get().tile]).toEqual([{ n: '2' }, { count: '2' }])
  })

  it('publishes under its own name, with a cause that a repetition repeats', async () => {
    const { extension, asked } = await running(`export const onEvent = (e, bar) => { bar.publish('Echo', { a: 1 }) }`)
    await extension.deliver({ event: event('OrderManager.MakeOrder'), seq: 1, place: 0 })
    expect(asked).toEqual([{ what: 'publish', with: ['test-one', 'Extension.test-one.Echo', { a: 1 }, 'e1:0'] }])
  })

  it('gets the answer to a request that it may make', async () => {
    const { extension, asked, kept } = await running(
      `export const onEvent = (e, bar) => bar.request({ name: 'lamp', url: 'http://lamp.local/on' })
       export const onReply = (reply, bar) => bar.store.set('reply', reply)`,
      { capabilities: [{ may: 'request', hosts: ['lamp.local'] }] },
      ['request'],
    )
    await extension.deliver({ event: event('OrderManager.MakeOrder'), seq: 1, place: 0 })
    expect([asked.map(({ what }) => what), JSON.parse(kept.get().store['reply'] ?? 'null')]).toEqual([
      ['request'],
      { name: 'lamp', status: 200, body: 'hello' },
    ])
  })
})

const lamp = {
  capabilities: [
    { may: 'request', hosts: ['lamp.local'] },
    { may: 'mqtt', broker: 'hub.local', topics: ['bar/#'] },
  ],
}
const may = ['request', 'mqtt']

describe('what an extension was not granted does not happen', () => {
  it.each([
    ['another host', `bar.request({ name: 'x', url: 'http://192.168.0.1/' })`, lamp, may, /may not ask 192\.168\.0\.1/],
    ['the box itself', `bar.request({ name: 'x', url: 'http://127.0.0.1:8080/api/stand' })`, lamp, may, /may not ask/],
    [
      'a host that looks like it',
      `bar.request({ name: 'x', url: 'http://lamp.local@evil.example/' })`,
      lamp,
      may,
      /may not ask evil\.example/,
    ],
    [
      'another scheme',
      `bar.request({ name: 'x', url: 'file:///etc/passwd' })`,
      lamp,
      may,
      /something that there is not/,
    ],
    [
      'a request that was asked for but not granted',
      `bar.request({ name: 'x', url: 'http://lamp.local/' })`,
      lamp,
      [],
      /may not ask/,
    ],
    ['another topic', `bar.mqtt({ topic: 'house/door', payload: 'open' })`, lamp, may, /MQTT topic house\/door/],
    ['a topic with a wildcard', `bar.mqtt({ topic: 'bar/#', payload: 'x' })`, lamp, may, /MQTT topic/],
    ['an event of the original', `bar.publish('OrderManager.OrderCompleted', {})`, {}, [], /under its own name only/],
    ['a line on the display', `bar.display('Hello')`, {}, [], /may not write on the display/],
    ['paper', `bar.print(['Hello'])`, {}, [], /may not print/],
    ['an order', `bar.order({ drink: 'americano' })`, {}, [], /may not order/],
    ['something made up', `bar.publish('x'.repeat(500), {})`, {}, [], /something that there is not/],
  ])('%s', async (_what, code, more, granted, problem) => {
    const { extension, kept, asked } = await running(`export const onEvent = (e, bar) => { ${code} }`, more, granted)
    await extension.deliver({ event: event('OrderManager.MakeOrder'), seq: 1, place: 0 })
    expect([asked, kept.get().quarantine, kept.get().position]).toEqual([
      [],
      expect.stringMatching(problem),
      { seq: 0, place: 0 },
    ])
  })
})

describe('an extension that misbehaves', () => {
  it('is tried three times, then set aside with its place kept, and hears nothing until a person lets it go on', async () => {
    const { extension, kept, log } = await running(
      `let calls = 0; export const onEvent = (e, bar) => { bar.store.set('half', 1); throw new Error('no milk') }`,
    )
    await extension.deliver({ event: event('OrderManager.MakeOrder'), seq: 7, place: 0 })
    await extension.deliver({ event: event('OrderManager.MakeOrder', 'e2'), seq: 8, place: 0 })
    expect([log.length, log.at(-1), kept.get().store, kept.get().position.seq]).toEqual([
      4,
      expect.stringMatching(/^quarantine: Error: no milk/),
      {},
      0,
    ])
  })

  it('is given the event again when the box could not do what it wanted, until it could', async () => {
    const troubles: (string | null)[] = ['The printer is off.', null]
    const { extension, kept, log } = await running(
      `export const onEvent = (e, bar) => { bar.print(['Hello']); bar.store.set('n', 1) }`,
      { capabilities: [{ may: 'print' }] },
      ['print'],
      { print: () => Promise.resolve(troubles.shift() ?? null) },
    )
    await extension.deliver({ event: event('OrderManager.MakeOrder'), seq: 1, place: 0 })
    expect([log, kept.get().quarantine, kept.get().store]).toEqual([
      ['The printer is off. (onEvent, try 1 of 3)'],
      null,
      { n: '1' },
    ])
  })

  it('is stopped when it floods the box', async () => {
    const { extension, asked, kept } = await running(
      `export const onEvent = (e, bar) => { for (let i = 0; i < 60; i += 1) bar.publish('Echo', { i }) }`,
    )
    for (let seq = 1; seq <= 3; seq += 1)
      await extension.deliver({ event: event('OrderManager.MakeOrder', `e${String(seq)}`), seq, place: 0 })
    expect([asked.length, kept.get().quarantine]).toEqual([120, expect.stringMatching(/more than 120 things/)])
  })
})
