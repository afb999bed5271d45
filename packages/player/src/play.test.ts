import { describe, expect, it } from 'vitest'
import { dueTimes } from './play-pace.ts'
import { play, type Playing } from './play.ts'
import { readRecording, type RecordedEvent } from './recording.ts'
import { openRecording } from './recordings.ts'
import type { PlayedEvent } from './reissue.ts'

const event = (type: string, time: string | undefined, detail: Record<string, unknown>): RecordedEvent => ({
  'detail-type': type,
  source: 'awsserverlessda.serverlesspresso',
  resources: [],
  detail,
  ...(time === undefined ? {} : { time }),
})

/** A box that takes everything, and a clock that goes on only while the player sleeps. */
function stage(pace: Playing['pace'], seed = 'a') {
  const sent: { at: number; events: readonly PlayedEvent[] }[] = []
  const clock = { now: 1000 }
  const playing: Playing = {
    pace,
    seed,
    eventId: 'TEST',
    now: () => clock.now,
    wall: () => Date.parse('2026-11-24T09:00:00Z') + clock.now - 1000,
    sleep: (ms) => {
      clock.now += ms
      return Promise.resolve()
    },
    send: (events) => {
      sent.push({ at: clock.now - 1000, events })
      return Promise.resolve({ ok: true, value: { accepted: events.length, refused: [] } })
    },
  }
  return { playing, sent }
}

describe('a recording', () => {
  it('is a JSON array or NDJSON, with types and details that nobody knows', () => {
    const one = event('Moon.Landed', '1969-07-20T20:17:40Z', { crew: 2 })
    const other = event('OrderManager.OrderCompleted', undefined, { orderId: 'x' })
    const expected = { events: [one, other], broken: [] }
    expect(readRecording(JSON.stringify([one, other]))).toEqual(expected)
    expect(readRecording(`${JSON.stringify(one)}\n\n${JSON.stringify(other)}\n`)).toEqual(expected)
  })

  it('plays without its broken lines, and tells each by its number', () => {
    const good = JSON.stringify(event('A.B', undefined, {}))
    const text = [good, '{"detail-type":"A.B"', '{"detail-type":"A.B"}', good].join('\n')
    const { events, broken } = readRecording(text)
    expect([events.length, broken.map(({ at }) => at), broken[0]?.why]).toEqual([2, [2, 3], 'is no JSON'])
  })

  it('that is shipped is whole: every order begins, orders end in every way, and the bar was closed and full', async () => {
    const { events, broken } = readRecording(await openRecording('busy-fifteen'))
    const told = (type: string, field: string) =>
      new Set(events.filter((each) => each['detail-type'] === type).map((each) => each.detail[field]))
    const begun = told('Validator.NewOrder', 'orderId')
    const orders = new Set(events.flatMap(({ detail }) => detail['orderId'] ?? []))
    expect(broken).toEqual([])
    expect(orders).toEqual(begun)
    expect(told('OrderManager.OrderCompleted', 'orderId').size).toBeGreaterThan(30)
    expect(told('OrderManager.OrderCancelled', 'by')).toEqual(new Set(['customer', 'staff']))
    expect(told('OrderProcessor.OrderTimeOut', 'cause')).toEqual(new Set(['Customer timedout', 'Barista timedout']))
    expect(told('OrderProcessor.ShopUnavailable', 'cause')).toEqual(new Set(['stand.full', 'stand.closed']))
    expect(dueTimes(events, { speed: 1 }).at(-1)).toBeLessThanOrEqual(15 * 60_000)
  })
})

describe('the pace', () => {
  const times = [
    '2022-10-14T12:00:00Z',
    '2022-10-14T12:00:10Z',
    undefined,
    '2022-10-14T12:00:04Z',
    '2022-10-14T12:01:00Z',
  ]
  const events = times.map((time) => event('A.B', time, {}))

  it('is its own, faster, or a fixed gap', () => {
    expect(dueTimes(events, { speed: 1 })).toEqual([0, 10_000, 10_000, 10_000, 60_000])
    expect(dueTimes(events, { speed: 20 })).toEqual([0, 500, 500, 500, 3000])
    expect(dueTimes(events, { gapMs: 5000 })).toEqual([0, 5000, 10_000, 15_000, 20_000])
  })

  it('sends each event when it is due, and those of one moment together', async () => {
    const { playing, sent } = stage({ speed: 10 })
    expect(await play(events, playing)).toEqual({ ok: true, value: { accepted: 5, refused: [] } })
    expect(sent.map(({ at, events: batch }) => [at, batch.length])).toEqual([
      [0, 1],
      [1000, 3],
      [6000, 1],
    ])
  })

  it('tells what the box refused by its place in the recording', async () => {
    const { playing } = stage({ gapMs: 0 })
    let calls = 0
    const send: Playing['send'] = () => {
      calls += 1
      return Promise.resolve({
        ok: true,
        value: { accepted: 0, refused: [{ index: 1, problem: `in ${String(calls)}` }] },
      })
    }
    const long = Array.from({ length: 4 }, () => event('A.B', undefined, { text: 'x'.repeat(7000) }))
    expect(await play(long, { ...playing, send })).toEqual({
      ok: true,
      value: {
        accepted: 0,
        refused: [
          { at: 2, why: 'in 1' },
          { at: 4, why: 'in 2' },
        ],
      },
    })
  })

  it('never sends more than a body may have', async () => {
    const { playing, sent } = stage({ speed: 1 })
    await play(
      Array.from({ length: 30 }, () => event('A.B', undefined, { text: 'x'.repeat(2000) })),
      playing,
    )
    expect(sent.map(({ events: batch }) => batch.length)).toEqual([6, 6, 6, 6, 6])
  })
})

describe('a played event', () => {
  const scan = event('Validator.NewOrder', '2022-10-14T12:00:00Z', { orderId: 'o', bucket: { eventId: 'NYC' } })
  const done = event('OrderManager.OrderNYC-COMPLETED', '2022-10-14T12:00:00Z', {
    orderId: 'o',
    eventId: 'NYC',
    ORDERSTATE: 'NYC-COMPLETED',
    Message: 'NYC-',
  })
  const playTwo = async (seed: string): Promise<readonly PlayedEvent[]> => {
    const { playing, sent } = stage({ speed: 1 }, seed)
    await play([scan, done], playing)
    return sent.flatMap((each) => each.events)
  }

  it('is of the rehearsal’s event, of now, and of the same order as before', async () => {
    const [first, second] = await playTwo('a')
    expect(first?.detail).toEqual({ orderId: second?.detail['orderId'], eventId: 'TEST', bucket: { eventId: 'TEST' } })
    expect([second?.['detail-type'], second?.time, second?.detail['ORDERSTATE'], second?.detail['Message']]).toEqual([
      'OrderManager.OrderTEST-COMPLETED',
      '2026-11-24T09:00:00.000Z',
      'TEST-COMPLETED',
      'NYC-',
    ])
    expect(first?.detail['orderId']).toMatch(/^\w{21}$/)
  })

  it('has the same ids in a run with the same seed, and others in another', async () => {
    const ids = (events: readonly PlayedEvent[]) => events.map(({ id, detail }) => [id, detail['orderId']])
    expect(ids(await playTwo('a'))).toEqual(ids(await playTwo('a')))
    const both = [...ids(await playTwo('a')), ...ids(await playTwo('b'))]
    expect(new Set(both.map(([id]) => id)).size).toBe(4)
    expect(new Set(both.map(([, orderId]) => orderId)).size).toBe(2)
  })
})
