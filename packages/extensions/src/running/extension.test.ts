import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { envelope, type Envelope } from '@pressobox/events'
import { afterEach, describe, expect, it } from 'vitest'
import { Manifest } from '../manifest/manifest.ts'
import { Extension } from './extension.ts'
import { NotNow, type Hands } from './hands.ts'
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
      return Promise.resolve()
    }
  const answering =
    (what: string) =>
    (...words: unknown[]) => {
      asked.push({ what, with: words })
      return Promise.resolve({ name: what, ok: true, status: 200, body: 'hello' })
    }
  return {
    publish: note('publish'),
    display: note('display'),
    print: note('print'),
    order: answering('order'),
    make: answering('make'),
    mqtt: answering('mqtt'),
    request: answering('request'),
  }
}

async function running(code: string, more: object = {}, granted: readonly string[] = [], hands: Partial<Hands> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'extension-'))
  closing.push(() => rm(folder, { recursive: true }))
  const asked: Asked[] = []
  const log: string[] = []
  const open = async () => {
    const kept = await openKept(folder, 'test-one')
    const extension = new Extension({
      manifest: Manifest.parse({
        name: 'test-one',
        version: '1.0.0',
        title: 'Test',
        description: 'Tests.',
        rules: [{ pattern: { 'detail-type': [{ prefix: '' }] } }],
        ...more,
      }),
      code,
      kept,
      hands: { ...notingHands(asked), ...hands },
      now: () => 1000,
      wait: () => Promise.resolve(),
      log: (line) => log.push(line),
      changed: () => undefined,
      onQuarantine: (problem) => log.push(`quarantine: ${problem}`),
    })
    closing.push(() => extension.end())
    return { extension, kept }
  }
  const { extension, kept } = await open()
  if (granted.length > 0) await kept.set({ ...kept.get(), granted: [...granted] })
  return { extension, kept, asked, log, again: open }
}

function event(id = 'e1', type = 'OrderManager.MakeOrder'): Envelope {
  return envelope({ type, detail: { eventId: 'POPUP', Message: 'x', orderId: 'o1' } }, id, 0)
}

describe('an extension at work', () => {
  it('hears each event once, also when it is delivered again, and goes on with its store after a restart', async () => {
    const code = `export const onEvent = (e, bar) => { const n = (bar.store.get('n') ?? 0) + 1; bar.store.set('n', n); bar.tile.set('count', n) }`
    const { extension, again } = await running(code)
    await extension.hear({ event: event('e1'), seq: 1 })
    await extension.hear({ event: event('e2'), seq: 1 })
    const later = await again()
    for (const [seq, id] of [
      [1, 'e1'],
      [1, 'e2'],
      [2, 'e3'],
    ] as const)
      await later.extension.hear({ event: event(id), seq })
    const { store, tile, position } = later.kept.get()
    expect([store, tile, position]).toEqual([{ n: '3' }, { count: '3' }, { seq: 2, ids: ['e3'] }])
  })

  it('publishes under its own name, with a cause that a repetition repeats', async () => {
    const { extension, asked } = await running(`export const onEvent = (e, bar) => { bar.publish('Echo', { a: 1 }) }`)
    await extension.hear({ event: event(), seq: 1 })
    expect(asked).toEqual([
      {
        what: 'publish',
        with: [{ name: 'test-one', title: 'Test', cause: 'e1:0' }, 'Extension.test-one.Echo', { a: 1 }],
      },
    ])
  })

  it('gets the answer to a request that it may make, to the host that a setting names', async () => {
    const { extension, asked, kept } = await running(
      `export const onEvent = (e, bar) => bar.request({ name: 'lamp', url: bar.settings.lamp + '/on' })
       export const onReply = (reply, bar) => bar.store.set('reply', reply.body)`,
      {
        capabilities: [{ may: 'request', hosts: ['$lamp'] }],
        settings: { lamp: { type: 'text', title: 'Lamp', default: 'http://lamp.local:8080' } },
      },
      ['request'],
    )
    await extension.hear({ event: event(), seq: 1 })
    expect([asked.map(({ what }) => what), kept.get().store]).toEqual([['request'], { reply: '"hello"' }])
  })

  it('sets timers, and a timer that it sets again as it rings rings again', async () => {
    const { extension, kept } = await running(
      `export const onStart = (bar) => { bar.timer('tick', 5000); bar.timer('once', 1000) }
       export const onTimer = (name, bar) => { if (name === 'tick') bar.timer('tick', 7000) }`,
    )
    await extension.begin('start')
    const first = kept.get().timers
    await extension.ring('tick')
    await extension.ring('once')
    expect([first, kept.get().timers]).toEqual([{ tick: 6000, once: 2000 }, { tick: 8000 }])
  })

  it('tells a broker as whom it comes, and never sees the password itself', async () => {
    const { extension, asked, kept } = await running(
      `export const onEvent = (e, bar) => { bar.tile.set('sees', Object.keys(bar.settings).join()); bar.mqtt({ topic: 'bar', payload: 'x' }) }`,
      {
        capabilities: [{ may: 'mqtt', broker: 'hub.local', user: '$user', password: '$pass', topics: ['bar'] }],
        settings: {
          user: { type: 'text', title: 'User', default: 'bar' },
          pass: { type: 'secret', title: 'Password' },
        },
      },
      ['mqtt'],
    )
    await kept.set({ ...kept.get(), settings: { pass: 'flat-white' } })
    await extension.hear({ event: event(), seq: 1 })
    expect([asked, kept.get().tile]).toEqual([
      [{ what: 'mqtt', with: [{ host: 'hub.local', user: 'bar', password: 'flat-white' }, expect.anything()] }],
      { sees: 'user' },
    ])
  })

  it('changes settings of its own, and finds them so', async () => {
    const { extension, kept } = await running(
      `export const onEvent = (e, bar) => { bar.change('on', false); bar.tile.set('on', bar.settings.on) }`,
      { settings: { on: { type: 'switch', title: 'On', default: true } } },
    )
    await extension.hear({ event: event(), seq: 1 })
    expect([kept.get().settings, kept.get().tile]).toEqual([{ on: false }, { on: 'false' }])
  })

  it('begins again with settings that are others, also while it begins', async () => {
    const { extension, kept } = await running(
      `export const onStart = (bar) => bar.tile.set('words', bar.settings.words)`,
      {
        settings: { words: { type: 'text', title: 'Words', default: 'first' } },
      },
    )
    const first = extension.begin('start')
    await kept.set({ ...kept.get(), settings: { words: 'second' } })
    await Promise.all([first, extension.begin('settings')])
    expect(kept.get().tile).toEqual({ words: 'second' })
  })

  it('may want what nobody allowed: that is left out and said, and the rest is done', async () => {
    const { extension, asked, kept, log } = await running(
      `export const onEvent = (e, bar) => { bar.display('Hello'); bar.publish('Echo') }`,
      { capabilities: [{ may: 'display' }] },
    )
    await extension.hear({ event: event(), seq: 1 })
    expect([asked.map(({ what }) => what), log, kept.get().quarantine]).toEqual([
      ['publish'],
      ['Not done, for nobody allowed it: display.'],
      null,
    ])
  })
})

const lamp = {
  capabilities: [
    { may: 'request', hosts: ['lamp.local', '$other'] },
    { may: 'mqtt', broker: 'hub.local', topics: ['bar/#'] },
  ],
  settings: { other: { type: 'text', title: 'Other', default: '' } },
}
const may = ['request', 'mqtt']

describe('what its manifest does not say stops an extension before anything of it is done', () => {
  it.each([
    ['another host', `bar.request({ name: 'x', url: 'http://192.168.0.1/' })`, lamp, /may not ask 192\.168\.0\.1/],
    ['the box itself', `bar.request({ name: 'x', url: 'http://127.0.0.1:8080/api' })`, lamp, /may not ask/],
    [
      'a host that looks like it',
      `bar.request({ name: 'x', url: 'http://lamp.local@evil.example/' })`,
      lamp,
      /may not ask evil\.example/,
    ],
    [
      'a host that it names itself',
      `bar.change('other', 'http://evil.example')`,
      lamp,
      /Only staff change the setting other/,
    ],
    ['another scheme', `bar.request({ name: 'x', url: 'file:///etc/passwd' })`, lamp, /something that there is not/],
    ['another topic', `bar.mqtt({ topic: 'house/door', payload: 'open' })`, lamp, /MQTT topic house\/door/],
    ['a topic with a wildcard', `bar.mqtt({ topic: 'bar/#', payload: 'x' })`, lamp, /MQTT topic/],
    ['an event of the original', `bar.publish('OrderManager.OrderCompleted', {})`, {}, /under its own name only/],
    [
      'an event that violates its schema',
      `bar.publish('OrderManager.DrinkAverageTime', { drink: 'x', duration: 'long' })`,
      { capabilities: [{ may: 'publish-original', types: ['OrderManager.DrinkAverageTime'] }] },
      /detail\.duration/,
    ],
    ['a long event', `bar.publish('Long', { text: 'x'.repeat(5000) })`, {}, /4 KB/],
    ['a line on the display', `bar.publish('First'); bar.display('Hello')`, {}, /capability display/],
    ['paper', `bar.print(['Hello'])`, {}, /capability print/],
    ['an order', `bar.order({ drink: 'americano' })`, {}, /capability robot-orders/],
    ['a setting that there is not', `bar.change('speed', 3)`, {}, /no setting speed/],
    ['something made up', `bar.publish('x'.repeat(500), {})`, {}, /something that there is not/],
  ])('%s', async (_what, code, more, problem) => {
    const { extension, kept, asked } = await running(`export const onEvent = (e, bar) => { ${code} }`, more, may)
    await extension.hear({ event: event(), seq: 1 })
    expect([asked, kept.get().quarantine, kept.get().position.seq]).toEqual([[], expect.stringMatching(problem), 1])
  })
})

describe('an extension that misbehaves', () => {
  it('is not at fault when it is switched off in the middle of a call', async () => {
    const { extension, kept, log } = await running('export const onEvent = () => { for (;;) {} }')
    const hearing = extension.hear({ event: event(), seq: 1 })
    await extension.end()
    await expect(hearing).rejects.toThrow('It was switched off.')
    expect([kept.get().quarantine, kept.get().position.seq, log]).toEqual([null, 0, []])
  })

  it('is tried three times, then stopped; what it failed at is over, and what comes then is owed to it', async () => {
    const { extension, kept, log } = await running(
      `export const onEvent = (e, bar) => { bar.store.set('half', 1); throw new Error('no milk') }`,
    )
    await extension.hear({ event: event(), seq: 7 })
    await expect(extension.hear({ event: event('e2'), seq: 8 })).rejects.toThrow('It is stopped.')
    expect([log.length, log.at(-1), kept.get().store, kept.get().position.seq]).toEqual([
      4,
      expect.stringMatching(/^quarantine: Error: no milk/),
      {},
      7,
    ])
  })

  it('is not at fault when the box cannot do what it wants: that is thrown, and done when it is asked again', async () => {
    let full = true
    const { extension, kept, log } = await running(
      `let calls = 0; export const onEvent = (e, bar) => { calls += 1; bar.print(['Hello']); bar.store.set('calls', calls) }`,
      { capabilities: [{ may: 'print' }] },
      ['print'],
      { print: () => (full ? Promise.reject(new NotNow('The disk is full.')) : Promise.resolve()) },
    )
    await expect(extension.hear({ event: event(), seq: 1 })).rejects.toThrow('The disk is full.')
    full = false
    await extension.hear({ event: event(), seq: 1 })
    expect([log, kept.get().quarantine, kept.get().store]).toEqual([[], null, { calls: '1' }])
  })

  it('is stopped when it floods the box', async () => {
    const { extension, asked, kept } = await running(
      `export const onEvent = (e, bar) => { for (let i = 0; i < 60; i += 1) bar.publish('Echo', { i }) }`,
    )
    for (let seq = 1; seq <= 3; seq += 1) await extension.hear({ event: event(`e${String(seq)}`), seq })
    expect([asked.length, kept.get().quarantine]).toEqual([120, expect.stringMatching(/more than 120 things/)])
  })

  it('may catch up with a long day all the same', async () => {
    const { extension, asked, kept } = await running(`export const onEvent = (e, bar) => { bar.publish('Echo') }`)
    for (let seq = 1; seq <= 200; seq += 1) await extension.hear({ event: event(`e${String(seq)}`), seq })
    expect([asked.length, kept.get().quarantine]).toEqual([200, null])
  })

  it('is stopped when it answers itself without end, or another extension that answers it', async () => {
    const talking = await running(`export const onEvent = (e, bar) => { bar.publish('Echo') }`)
    for (let seq = 1; talking.kept.get().quarantine === null && seq <= 130; seq += 1)
      await talking.extension.hear({ event: event(`e${String(seq)}`, 'Extension.other.Echo'), seq })
    const asking = await running(
      `const ask = (bar) => bar.order({}); export const onEvent = (e, bar) => ask(bar); export const onReply = (r, bar) => ask(bar)`,
      { capabilities: [{ may: 'robot-orders' }] },
      ['robot-orders'],
    )
    await asking.extension.hear({ event: event(), seq: 1 })
    expect([talking.kept.get().quarantine, asking.kept.get().quarantine]).toEqual([
      expect.stringMatching(/more than 120 things/),
      'It never stops asking.',
    ])
  })
})
