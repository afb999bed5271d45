import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Order, type Fact } from '@pressobox/domain'
import { compileRule, type Rule } from '@pressobox/events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Consumer, Delivery } from './index.ts'
import { openFileBus, type FileBus } from './testing/file-bus.ts'

let folder = ''
const open: FileBus[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bus-'))
})
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop()
  await rm(folder, { recursive: true })
})

async function fileBus(): Promise<FileBus> {
  const opened = await openFileBus(folder)
  open.push(opened)
  return opened
}

async function shut(which: FileBus): Promise<void> {
  open.splice(open.indexOf(which), 1)
  await which.stop()
}

function rule(pattern: unknown): Rule {
  const compiled = compileRule(pattern)
  if ('problem' in compiled) throw new Error(compiled.problem)
  return compiled.rule
}

const started = rule({ 'detail-type': ['Validator.NewOrder'] })

function order(id: string): Fact {
  const parsed = Order.parse({ id, device: 'd', state: 'choosing', startedAt: 1, version: 1 })
  return { type: 'order.started', order: parsed, tokens: 3 }
}

function orders(count: number, from = 1): readonly Fact[] {
  return Array.from({ length: count }, (_, index) => order(`order-${String(index + from)}`))
}

/** A busy machine takes its time. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })

/** A consumer that keeps what it heard. */
function listener(name: string, more: Partial<Consumer> = {}): Consumer & { readonly heard: Delivery[] } {
  const heard: Delivery[] = []
  return {
    name,
    rules: [started],
    start: 'now',
    rehearsals: false,
    handle: (delivery) => void heard.push(delivery),
    ...more,
    heard,
  }
}

const named = (heard: readonly Delivery[]): readonly unknown[] =>
  heard.map(({ envelope }) => envelope.detail['orderId'])
const ids = (count: number, from = 1): readonly string[] =>
  Array.from({ length: count }, (_, index) => `order-${String(index + from)}`)

describe('a consumer', () => {
  it('hears what its rules match, in order, each once, however many rules match', async () => {
    const { bus, tell } = await fileBus()
    const consumer = listener('both', { rules: [started, rule({ source: [{ prefix: 'aws' }] })] })
    await bus.subscribe(consumer)
    await tell(...orders(3))
    await soon(() => consumer.heard.length).toBe(6)
    expect(consumer.heard.map(({ seq, envelope }) => [seq, envelope['detail-type']])).toEqual(
      [1, 2, 3].flatMap((seq) => [
        [seq, 'Validator.NewOrder'],
        [seq, 'OrderProcessor.WorkflowStarted'],
      ]),
    )
  })

  it('that is new begins with the next fact, or with the first one, as it wishes', async () => {
    const { bus, tell } = await fileBus()
    await tell(...orders(2))
    const [now, all] = [listener('now'), listener('all', { start: 'beginning' })]
    await bus.subscribe(now)
    await bus.subscribe(all)
    await tell(order('order-3'))
    await soon(() => [named(now.heard), named(all.heard)]).toEqual([['order-3'], ids(3)])
  })

  it('that was off reads on from where it was, with the same ids as those who were there', async () => {
    const first = await fileBus()
    const [there, away] = [listener('there'), listener('away')]
    await first.bus.subscribe(there)
    const subscription = await first.bus.subscribe(away)
    await first.tell(...orders(5))
    await soon(() => away.heard.length).toBe(5)
    await subscription.stop()
    await first.tell(...orders(40, 6))
    await soon(() => there.heard.length).toBe(45)
    await shut(first)
    const second = await fileBus()
    const back = listener('away')
    await second.bus.subscribe(back)
    await soon(() => back.heard.length).toBe(40)
    expect(back.heard).toEqual(there.heard.slice(5))
  })

  it('that is further behind than the bus remembers catches up from the journal, beside one that is not', async () => {
    const { bus, tell } = await fileBus()
    const gate = Promise.withResolvers<void>()
    const [fast, slow] = [listener('fast'), listener('slow')]
    await bus.subscribe(fast)
    await bus.subscribe({ ...slow, handle: async (delivery) => (await gate.promise, void slow.heard.push(delivery)) })
    await tell(...orders(1500))
    await soon(() => fast.heard.length).toBe(1500)
    expect(slow.heard).toEqual([])
    gate.resolve()
    await soon(() => slow.heard.length).toBe(1500)
    expect(slow.heard).toEqual(fast.heard)
  })

  it('that throws gets the same event again, is named in the log once, and holds nobody', async () => {
    const { bus, tell, logged } = await fileBus()
    const [well, bad] = [listener('well'), listener('bad')]
    let failures = 0
    await bus.subscribe(well)
    await bus.subscribe({
      ...bad,
      handle: (delivery) => {
        failures += 1
        if (failures <= 5) throw new Error('not today')
        bad.heard.push(delivery)
      },
    })
    await tell(...orders(2))
    await soon(() => bad.heard.length).toBe(2)
    expect(bad.heard).toEqual(well.heard)
    expect(logged).toEqual(['bad failed at Validator.NewOrder, seq 1; it is tried again. Error: not today'])
  })

  it('that hangs does not keep the bus from stopping; what it did not finish comes again', async () => {
    const first = await fileBus()
    await first.bus.subscribe(listener('hanging', { handle: () => new Promise<void>(() => undefined) }))
    await first.tell(order('order-1'))
    await shut(first)
    const second = await fileBus()
    const again = listener('hanging')
    await second.bus.subscribe(again)
    await soon(() => named(again.heard)).toEqual(['order-1'])
  })

  it('has a name of its own, of which a file can be made', async () => {
    const { bus } = await fileBus()
    await bus.subscribe(listener('one'))
    await expect(bus.subscribe(listener('one'))).rejects.toThrow('There is a consumer "one" already.')
    await expect(bus.subscribe(listener('../one'))).rejects.toThrow('"../one" is no name for a consumer.')
  })
})

describe('a position', () => {
  it('is on disk when the bus has stopped, and from the very first moment', async () => {
    const first = await fileBus()
    const file = join(folder, 'consumers', 'kept.json')
    const seq = async (): Promise<unknown> => JSON.parse(await readFile(file, 'utf8')).seq
    const { position } = await first.bus.subscribe(listener('kept'))
    const atFirst = await seq()
    await first.tell(...orders(3))
    await soon(position).toBe(3)
    await shut(first)
    expect([atFirst, await seq()]).toEqual([0, 3])
  })

  it('of another journal is worth nothing: the consumer begins anew, and the log says so', async () => {
    const first = await fileBus()
    const { position } = await first.bus.subscribe(listener('moved'))
    await first.tell(...orders(3))
    await soon(position).toBe(3)
    await shut(first)
    await rm(join(folder, 'journal'), { recursive: true })
    const second = await fileBus()
    await second.tell(...orders(2))
    const moved = listener('moved', { start: 'beginning' })
    await second.bus.subscribe(moved)
    await soon(() => moved.heard.length).toBe(2)
    expect(second.logged).toEqual(['moved was in another journal; it begins anew. seq 3'])
  })
})

/** Listens in a process of its own until it has heard so many, then kills it with no warning. */
async function listenAndKill(count: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing', 'listen.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const heard: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    heard.push(line)
    if (heard.length === count) break
  }
  child.kill('SIGKILL')
  await once(child, 'exit')
  return heard
}

it('what was delivered before a kill and not saved comes again with the same id, and nothing is left out', async () => {
  const writer = await fileBus()
  await writer.tell(...orders(3))
  await shut(writer)
  const first = await listenAndKill(2)
  const second = await listenAndKill(6)
  expect(second.slice(0, 2)).toEqual(first)
  expect(second.map((line) => line.split(' ')[0])).toEqual(['1', '1', '2', '2', '3', '3'])
})

describe('a rehearsal', () => {
  const played = {
    version: '0',
    'detail-type': 'OrderManager.OrderNYC-COMPLETED',
    source: 'somewhere',
    account: '1',
    time: '2022-10-14T12:52:21Z',
    region: 'r',
    resources: [],
  }
  const any = rule({ source: ['somewhere'] })

  it('is heard by those who want it, marked, with a new id, and moves no position', async () => {
    const { bus } = await fileBus()
    const [wants, not] = [listener('wants', { rules: [any], rehearsals: true }), listener('not', { rules: [any] })]
    const subscription = await bus.subscribe(wants)
    await bus.subscribe(not)
    bus.rehearse([{ ...played, id: 'old', detail: { eventId: 'NYC', orderId: 'x' } }])
    await soon(() => wants.heard.length).toBe(1)
    expect(wants.heard[0]).toMatchObject({
      seq: null,
      rehearsal: true,
      envelope: {
        ...played,
        id: expect.not.stringMatching(/^old$/),
        detail: { eventId: 'NYC', orderId: 'x', rehearsal: true },
      },
    })
    expect([not.heard, subscription.position()]).toEqual([[], 0])
  })

  it('is never under an event of this box', async () => {
    const { bus } = await fileBus()
    const wants = listener('wants', { rules: [any], rehearsals: true })
    await bus.subscribe(wants)
    bus.rehearse([
      { ...played, detail: { eventId: 'ABC' } },
      { ...played, detail: {} },
      { ...played, detail: { bucket: { eventId: 'ABC' } } },
      { ...played, detail: { bucket: { eventId: 'NYC' } } },
    ])
    await soon(() => wants.heard.length).toBe(4)
    expect(wants.heard.map(({ envelope }) => envelope.detail)).toEqual([
      { eventId: 'REHEARSAL', rehearsal: true },
      { eventId: 'REHEARSAL', rehearsal: true },
      { bucket: { eventId: 'REHEARSAL' }, eventId: 'REHEARSAL', rehearsal: true },
      { bucket: { eventId: 'NYC' }, eventId: 'NYC', rehearsal: true },
    ])
  })

  it('that fails is told once and holds up nothing that really happens', async () => {
    const { bus, tell, logged } = await fileBus()
    const heard: unknown[] = []
    await bus.subscribe(
      listener('half', {
        rules: [any, started],
        rehearsals: true,
        handle: ({ rehearsal, envelope }) => {
          if (rehearsal) throw new Error('no')
          heard.push(envelope.detail['orderId'])
        },
      }),
    )
    bus.rehearse([{ ...played, detail: {} }])
    await tell(order('order-1'))
    await soon(() => heard).toEqual(['order-1'])
    await expect
      .poll(() => logged)
      .toEqual(['half failed at OrderManager.OrderNYC-COMPLETED of a rehearsal. Error: no'])
  })
})
