import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadState, saveState } from './checkpoint-state.ts'
import { deadlineOf } from './decide-time.ts'
import { evolve } from './evolve.ts'
import { readFact, writeFact, type Fact } from './fact.ts'
import { barista, box, guest, TestBar } from './testing/test-bar.ts'

const minute = 60_000

describe('a scan', () => {
  it('takes one of ten tokens; the eleventh guest learns when a new code comes', () => {
    const bar = new TestBar().open()
    const scans = Array.from({ length: 10 }, (_, index) => bar.scan(`guest ${String(index)}`))
    expect(new Set(scans).size).toBe(10)
    expect(bar.do(guest('late'), { name: 'scan', code: bar.code() }).refusal).toEqual({
      code: 'code.used-up',
      particulars: { size: 10, nextInMs: 5 * minute },
    })
  })

  it('gives the same device the same order again, also in the next window', () => {
    const bar = new TestBar().open()
    const code = bar.code()
    const first = bar.scan('ada')
    bar.place('ada', first)
    bar.at += 6 * minute
    bar.code()
    expect(bar.do(guest('ada'), { name: 'scan', code }).orderId).toBe(first)
  })

  it('still works for twenty seconds after the window has changed, against its own tokens', () => {
    const bar = new TestBar().open()
    const code = bar.code()
    bar.at += 5 * minute + 19_000
    bar.code()
    const inGrace = bar.tell(guest('ada'), { name: 'scan', code })
    bar.at += 2000
    expect([inGrace, bar.tell(guest('bob'), { name: 'scan', code })]).toEqual(['done', 'code.expired'])
  })

  it.each([
    ['a stand that is closed', 'stand.closed', (bar: TestBar) => bar.do(barista, { name: 'open', open: false })],
    [
      'a full queue',
      'stand.full',
      (bar: TestBar) => bar.do(barista, { name: 'configure', change: { maxOrdersInQueue: 1 } }) && bar.scan('other'),
    ],
    [
      'a guest who has an order',
      'customer.busy',
      (bar: TestBar) => bar.place('ada', bar.scan('ada')) && (bar.at += 5 * minute),
    ],
  ])('is refused by %s and takes no token', (_what, code, prepare) => {
    const bar = new TestBar().open()
    prepare(bar)
    bar.code()
    const taken = bar.state.codes.current?.taken
    expect([bar.tell(guest('ada'), { name: 'scan', code: bar.code() }), bar.state.codes.current?.taken]).toEqual([
      code,
      taken,
    ])
  })

  it('gets its token back when the order ends before it is made', () => {
    const bar = new TestBar().open()
    const order = bar.scan('ada')
    bar.tell(guest('ada'), { name: 'cancel', orderId: order })
    expect(bar.state.codes.current?.taken).toBe(0)
  })

  it('with a code whose drink was collected long ago gives that order, however many ended since', () => {
    const bar = new TestBar().open()
    bar.do(barista, { name: 'configure', change: { drinksPerCode: 200, windowMinutes: 60 } })
    const first = bar.scan('ada')
    bar.place('ada', first)
    bar.tell(barista, { name: 'complete', orderId: first })
    bar.tell(barista, { name: 'collect', orderId: first })
    for (let count = 0; count < 101; count += 1) {
      const order = bar.scan(`guest ${String(count)}`)
      bar.tell(guest(`guest ${String(count)}`), { name: 'cancel', orderId: order })
    }
    expect(bar.scan('ada')).toBe(first)
  })

  it('is told how long the day still lasts when it was the last one of the day', () => {
    const bar = new TestBar(undefined, Date.UTC(2026, 10, 24, 21, 30)).open()
    bar.do(barista, { name: 'configure', change: { maxPerCustomerPerDay: 1, timeZone: 'Europe/Berlin' } })
    const first = bar.scan('ada')
    bar.place('ada', first)
    bar.tell(barista, { name: 'complete', orderId: first })
    bar.do(barista, { name: 'draw-code' })
    expect(bar.do(guest('ada'), { name: 'scan', code: bar.code() }).refusal).toEqual({
      code: 'customer.limit',
      particulars: { limit: 1, retryAfterMs: 90 * minute },
    })
  })

  it('may be repeated with one code only so often', () => {
    const bar = new TestBar().open()
    for (let count = 0; count < 3; count += 1) bar.tell(guest('ada'), { name: 'cancel', orderId: bar.scan('ada') })
    expect(bar.scan('ada')).toBe('rate.limited')
  })
})

describe('an order', () => {
  it('keeps its deadline when it is claimed and put back', () => {
    const bar = new TestBar().open()
    const id = bar.scan('ada')
    bar.place('ada', id)
    const due = bar.order(id)?.expiresAt
    bar.at += minute
    bar.tell(barista, { name: 'make', orderId: id })
    bar.tell(barista, { name: 'unmake', orderId: id })
    expect([bar.order(id)?.expiresAt, bar.order(id)?.state]).toEqual([due, 'queued'])
  })

  it('times out in the original’s words: the guest’s after five minutes, the barista’s after fifteen', () => {
    const bar = new TestBar().open()
    const [idle, slow] = [bar.scan('ada'), bar.scan('bob')]
    bar.place('bob', slow)
    bar.at += 15 * minute
    for (const orderId of [idle, slow]) bar.do(box, { name: 'run-out', orderId })
    expect([bar.order(idle)?.cause, bar.order(slow)?.cause]).toEqual(['Customer timedout', 'Barista timedout'])
  })

  it('prints one ticket, when it is made, with what was ordered', () => {
    const bar = new TestBar().open()
    const id = bar.scan('ada')
    bar.tell(guest('ada'), {
      name: 'place',
      orderId: id,
      choice: { drink: 'Flat White', modifiers: [{ group: 'Milk', option: 'Oat' }], name: 'Ada\u001b@' },
    })
    bar.tell(barista, { name: 'make', orderId: id })
    bar.tell(barista, { name: 'unmake', orderId: id })
    bar.tell(barista, { name: 'make', orderId: id })
    const [ticket, ...more] = [...bar.state.papers.values()]
    expect([more.length, ticket?.content]).toMatchObject([
      0,
      { kind: 'bar', drink: 'Flat White', modifiers: ['Oat'], name: 'Ada @' },
    ])
  })

  it('is called back from any end with its number and a fresh deadline', () => {
    const bar = new TestBar().open()
    const id = bar.scan('ada')
    bar.place('ada', id)
    bar.tell(barista, { name: 'cancel', orderId: id })
    bar.at += 60 * minute
    bar.tell(barista, { name: 'recall', orderId: id })
    const order = bar.order(id)
    expect([order?.state, order?.number, order?.expiresAt]).toEqual(['queued', 1, bar.at + 15 * minute])
  })

  it('names what is wrong with a drink', () => {
    const bar = new TestBar().open()
    const place = (choice: object) => bar.tell(guest('ada'), { name: 'place', orderId: bar.scan('ada'), choice })
    bar.do(barista, { name: 'stock-option', group: 'milk', option: 'oat', change: { available: false } })
    expect([
      place({ drink: 'petrol' }),
      place({ drink: 'americano', modifiers: [{ group: 'milk', option: 'goat' }] }),
      place({
        drink: 'americano',
        modifiers: [
          { group: 'milk', option: 'regular' },
          { group: 'milk', option: 'oat' },
        ],
      }),
      place({ drink: 'americano', modifiers: [{ group: 'milk', option: 'oat' }] }),
    ]).toEqual(['drink.unknown', 'modifier.unknown', 'modifier.conflict', 'modifier.sold-out'])
  })

  it('counts down what is left of a drink, and puts it back when it is cancelled', () => {
    const bar = new TestBar().open()
    bar.do(barista, { name: 'stock-drink', drink: 'americano', change: { left: 1 } })
    const [first, second] = [bar.scan('ada'), bar.scan('bob')]
    const placed = [bar.place('ada', first), bar.place('bob', second)]
    bar.tell(guest('ada'), { name: 'cancel', orderId: first })
    expect([...placed, bar.place('bob', second)]).toEqual(['done', 'drink.sold-out', 'done'])
  })
})

describe('an event', () => {
  it('goes on with its own numbers when it is active again', () => {
    const bar = new TestBar().open()
    const number = () => {
      const { orderId } = bar.do(barista, { name: 'walk-up', choice: { drink: 'americano' } })
      bar.do(barista, { name: 'complete', orderId })
      return bar.order(orderId ?? '')?.number
    }
    const numbers = [number(), number()]
    for (const eventId of ['OTHER', 'POPUP']) {
      bar.do(barista, { name: 'start-event', eventId })
      numbers.push(number())
    }
    expect(numbers).toEqual([1, 2, 1, 3])
  })
})

describe('a ticket', () => {
  it('that still has to be printed is never dropped, however many come after it', () => {
    const bar = new TestBar().open()
    bar.do(barista, { name: 'configure', change: { maxOrdersInQueue: 1000 } })
    const ids = Array.from(
      { length: 130 },
      () => bar.do(barista, { name: 'walk-up', choice: { drink: 'americano' } }).orderId,
    )
    for (const orderId of ids) bar.do(barista, { name: 'make', orderId })
    const queued = bar.state.papers.size
    for (const ticketId of bar.state.papers.keys())
      for (const report of [{ became: 'sending', printer: 'bar' }, { became: 'printed' }])
        bar.do(box, { name: 'report-ticket', ticketId, report })
    for (const orderId of ids.slice(0, 20)) bar.do(barista, { name: 'reprint', orderId })
    expect([queued, bar.state.papers.size, bar.state.papers.count((paper) => paper.state === 'queued')]).toEqual([
      130, 130, 20,
    ])
  })
})

describe('one address', () => {
  it('may have only so many orders in choosing, and is told to come back in a minute', () => {
    const bar = new TestBar().open()
    bar.do(barista, { name: 'configure', change: { maxChoosingPerAddress: 1 } })
    bar.scan('ada')
    expect(bar.do(guest('bob'), { name: 'scan', code: bar.code() }).refusal).toEqual({
      code: 'rate.limited',
      particulars: { retryAfterMs: minute },
    })
  })
})

const people = ['ada', 'bob', 'cyd', 'dan', 'eve'] as const
const who = fc.constantFrom(...people)
const moves = fc.oneof(
  fc.record({ kind: fc.constant('scan' as const), who }),
  fc.record({ kind: fc.constant('place' as const), who, index: fc.nat(20) }),
  fc.record({
    kind: fc.constantFrom('make', 'unmake', 'complete', 'collect', 'cancel', 'undo', 'recall', 'remake', 'extend'),
    index: fc.nat(20),
  }),
  fc.record({ kind: fc.constant('guest-cancel' as const), who, index: fc.nat(20) }),
  fc.record({ kind: fc.constant('walk-up' as const) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 6 * minute }) }),
)

/** Plays moves on a small bar; hands back every fact. `look` sees the bar after each move. */
function play(
  list: readonly { readonly kind: string; readonly who?: string; readonly index?: number; readonly ms?: number }[],
  look: (bar: TestBar, facts: readonly Fact[]) => void,
): readonly Fact[] {
  const bar = new TestBar().open()
  bar.do(barista, { name: 'configure', change: { maxOrdersInQueue: 3, drinksPerCode: 4 } })
  const all: Fact[] = []
  for (const move of list) {
    const ids = [...bar.finished.keys()]
    const orderId = ids[(move.index ?? 0) % Math.max(1, ids.length)] ?? 'none'
    let facts: readonly Fact[] = []
    if (move.kind === 'scan') facts = bar.do(guest(move.who ?? ''), { name: 'scan', code: bar.code() }).facts
    else if (move.kind === 'place')
      facts = bar.do(guest(move.who ?? ''), { name: 'place', orderId, choice: { drink: 'americano' } }).facts
    else if (move.kind === 'guest-cancel') facts = bar.do(guest(move.who ?? ''), { name: 'cancel', orderId }).facts
    else if (move.kind === 'walk-up')
      facts = bar.do(barista, { name: 'walk-up', choice: { drink: 'single-espresso' } }).facts
    else if (move.kind === 'wait') {
      bar.at += move.ms ?? 0
      facts = [...bar.state.running.values(), ...bar.state.ready.values()]
        .filter((order) => (deadlineOf(order) ?? Infinity) <= bar.at)
        .flatMap((order) => bar.do(box, { name: 'run-out', orderId: order.id }).facts)
    } else facts = bar.do(barista, { name: move.kind, orderId }).facts
    all.push(...facts)
    look(bar, facts)
  }
  return all
}

describe('whatever happens in whatever order', () => {
  it('capacity holds, no number is drawn twice, and no scan is let in over the tokens', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 80 }), (list) => {
        const numbers = new Map<number, string>()
        play(list, (bar, facts) => {
          expect(bar.state.running.size).toBeLessThanOrEqual(3)
          for (const fact of facts) {
            if (fact.type === 'order.started' && fact.tokens !== null) expect(fact.tokens).toBeGreaterThanOrEqual(0)
            if (!('order' in fact) || fact.order.number === null) continue
            expect(numbers.get(fact.order.number) ?? fact.order.id).toBe(fact.order.id)
            numbers.set(fact.order.number, fact.order.id)
          }
          for (const window of [bar.state.codes.current, bar.state.codes.previous])
            expect(window?.taken ?? 0).toBeGreaterThanOrEqual(0)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('the facts give the same stand however they are cut, written and read again', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), fc.nat(200), (list, cut) => {
        const start = new TestBar().open().state
        const facts = play(list, () => undefined)
        const whole = facts.reduce(evolve, start)
        const at = cut % (facts.length + 1)
        const half = loadState(JSON.parse(JSON.stringify(saveState(facts.slice(0, at).reduce(evolve, start)))))
        if (half === null) throw new Error('the checkpoint does not load')
        const read = facts.slice(at).map((fact) => readFact(JSON.parse(JSON.stringify(writeFact(fact)))))
        const rest = read.reduce((state, fact) => (fact === null ? state : evolve(state, fact)), half)
        expect(saveState(rest)).toEqual(saveState(whole))
      }),
      { numRuns: 150 },
    )
  })
})
