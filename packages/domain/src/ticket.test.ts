import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStale } from './stale-ticket.ts'
import type { Ticket } from './ticket.ts'
import { barista, box, guest, TestBar } from './testing/test-bar.ts'

const minute = 60_000

/** A walk-up order at the bar; hands back its id. */
function walkUp(bar: TestBar, more: object = {}): string {
  return bar.do(barista, { name: 'walk-up', choice: { drink: 'americano' }, ...more }).orderId ?? ''
}

function papers(bar: TestBar): readonly Ticket[] {
  return [...bar.state.papers.values()]
}

function told(bar: TestBar): readonly string[] {
  return papers(bar).map(
    ({ content, state, cause }) =>
      `${content.kind} ${String(content.copy)} ${state}${cause === null ? '' : ` ${cause}`}`,
  )
}

function report(bar: TestBar, ticketId: string, more: object): string {
  return bar.tell(box, { name: 'report-ticket', ticketId, report: more })
}

function made(bar: TestBar): { readonly orderId: string; readonly ticketId: string } {
  const orderId = walkUp(bar)
  bar.tell(barista, { name: 'make', orderId })
  return { orderId, ticketId: bar.order(orderId)?.ticket?.id ?? '' }
}

const sending = { became: 'sending', printer: 'bar' }
const offline = { became: 'failed', cause: 'offline' }

describe('a ticket', () => {
  it('is sent by one printer only, and once', () => {
    const bar = new TestBar().open()
    const { ticketId } = made(bar)
    expect([
      report(bar, ticketId, sending),
      report(bar, ticketId, { became: 'sending', printer: 'other' }),
      report(bar, ticketId, { became: 'printed' }),
      report(bar, ticketId, sending),
      told(bar),
    ]).toEqual(['done', 'order.state', 'done', 'order.state', ['bar 0 printed']])
  })

  it('that is unconfirmed is not sent again: a person prints a copy', () => {
    const bar = new TestBar().open()
    const { orderId, ticketId } = made(bar)
    report(bar, ticketId, sending)
    report(bar, ticketId, { became: 'unconfirmed', cause: 'cut-off' })
    expect([report(bar, ticketId, sending), bar.tell(barista, { name: 'reprint', orderId }), told(bar)]).toEqual([
      'order.state',
      'done',
      ['bar 0 unconfirmed cut-off', 'bar 1 queued'],
    ])
  })

  it('that could not begin is replaced when a person prints it again: nothing comes out twice, and it is no copy', () => {
    const bar = new TestBar().open()
    const { orderId, ticketId } = made(bar)
    report(bar, ticketId, offline)
    bar.tell(barista, { name: 'reprint', orderId })
    expect([report(bar, ticketId, sending), told(bar)]).toEqual([
      'order.state',
      ['bar 0 failed expired', 'bar 0 queued'],
    ])
  })

  it.each([
    ['cancelled', (bar: TestBar, orderId: string) => bar.tell(barista, { name: 'cancel', orderId })],
    [
      'timed out',
      (bar: TestBar, orderId: string) => {
        bar.at += 16 * minute
        return bar.tell(box, { name: 'run-out', orderId })
      },
    ],
    ['ended with all others', (bar: TestBar) => bar.tell(barista, { name: 'drain' })],
  ])('of an order that is %s before it began is not printed', (_how, end) => {
    const bar = new TestBar().open()
    const { orderId, ticketId } = made(bar)
    end(bar, orderId)
    expect([report(bar, ticketId, sending), told(bar)]).toEqual(['order.state', ['bar 0 failed expired']])
  })

  it('that could not begin asks first once the drink is ready; one that was not tried yet still comes', () => {
    const bar = new TestBar().open()
    const [tried, waits] = [made(bar), made(bar)]
    report(bar, tried.ticketId, offline)
    for (const { orderId } of [tried, waits]) bar.tell(barista, { name: 'complete', orderId })
    expect(told(bar)).toEqual(['bar 0 failed expired', 'bar 0 queued'])
  })

  it('comes with the step when the drink is ready with one tap', () => {
    const bar = new TestBar().open()
    const orderId = walkUp(bar)
    bar.tell(barista, { name: 'complete', orderId })
    expect([told(bar), papers(bar).map((ticket) => isStale(bar.state, ticket, bar.at))]).toEqual([
      ['bar 0 queued'],
      [false],
    ])
  })

  it('is stale when its order is finished since, or when it is older than its limit', () => {
    const bar = new TestBar().open()
    const [first, second] = [made(bar), made(bar)]
    bar.at += 1000
    bar.tell(barista, { name: 'complete', orderId: first.orderId })
    const stale = () => papers(bar).map((ticket) => isStale(bar.state, ticket, bar.at))
    const soon = stale()
    bar.at += 10 * minute
    expect([soon, stale(), second.ticketId === '']).toEqual([[true, false], [true, true], false])
  })

  it('is written again when the step that ended its order is undone', () => {
    const bar = new TestBar().open()
    const { orderId } = made(bar)
    bar.tell(barista, { name: 'cancel', orderId })
    bar.tell(barista, { name: 'undo', orderId })
    bar.tell(barista, { name: 'unmake', orderId })
    bar.tell(barista, { name: 'make', orderId })
    expect(told(bar)).toEqual(['bar 0 failed expired', 'bar 0 queued'])
  })

  it('of a drink that is made again is no copy, and says remake and why', () => {
    const bar = new TestBar().open()
    const { orderId, ticketId } = made(bar)
    report(bar, ticketId, sending)
    report(bar, ticketId, { became: 'printed' })
    bar.tell(barista, { name: 'complete', orderId })
    bar.tell(barista, { name: 'remake', orderId, reason: 'Spilt' })
    bar.tell(barista, { name: 'make', orderId })
    bar.tell(barista, { name: 'reprint', orderId })
    expect(
      papers(bar).map(({ content }) =>
        content.kind === 'bar' ? [content.copy, content.remakes, content.remakeReason] : [],
      ),
    ).toEqual([
      [0, 0, null],
      [0, 1, 'Spilt'],
      [1, 1, 'Spilt'],
    ])
  })

  it('of a drink that was changed replaces the one that did not begin', () => {
    const bar = new TestBar().open()
    bar.tell(barista, { name: 'configure', change: { ticketOn: 'place' } })
    const id = bar.scan('ada')
    bar.place('ada', id)
    bar.place('ada', id, 'cappuccino')
    expect(told(bar)).toEqual(['bar 0 failed expired', 'bar 0 queued'])
  })

  it('has a slip and a label beside it where the rules want them, each with its own copies', () => {
    const bar = new TestBar().open()
    bar.tell(barista, { name: 'configure', change: { slips: 'walk-ups', labels: true } })
    const { orderId } = made(bar)
    const id = bar.scan('ada')
    bar.place('ada', id)
    bar.tell(barista, { name: 'reprint', orderId, kind: 'customer' })
    expect(told(bar)).toEqual(['customer 0 queued', 'bar 0 queued', 'cup 0 queued', 'customer 1 queued'])
  })
})

describe('a paper pad', () => {
  it('takes the next numbers, prints them, and the sequence goes on after it', () => {
    const bar = new TestBar().open()
    walkUp(bar)
    bar.tell(barista, { name: 'reserve-numbers', count: 5 })
    expect([
      papers(bar).map(({ content }) => (content.kind === 'pad' ? [content.first, content.count] : null)),
      bar.order(walkUp(bar))?.number,
    ]).toEqual([[[2, 5]], 7])
  })

  it('is entered afterwards, each number once, with the time that stands on it', () => {
    const bar = new TestBar().open()
    bar.at += 60 * minute
    bar.tell(barista, { name: 'reserve-numbers', count: 2 })
    const at = bar.at
    bar.at += 9 * minute
    const placedAt = new Date(at + minute).toISOString()
    const id = walkUp(bar, { number: 1, placedAt })
    const enter = (number: number, when: string | null = null) =>
      bar.tell(barista, { name: 'walk-up', choice: { drink: 'americano' }, number, placedAt: when })
    const order = bar.order(id)
    expect([order?.number, order?.placedAt, order?.state, order?.expiresAt]).toEqual([
      1,
      at + minute,
      'queued',
      bar.at + 15 * minute,
    ])
    expect([
      enter(1),
      enter(3),
      enter(2, new Date(bar.at + 10 * minute).toISOString()),
      enter(2),
      bar.state.reserved,
      bar.order(walkUp(bar))?.number,
    ]).toEqual(['request.invalid', 'request.invalid', 'request.invalid', 'done', [], 3])
  })

  it('never lets a number be used twice, whatever is done in whatever order', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('walk-up' as const) }),
      fc.record({ do: fc.constant('pad' as const), count: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ do: fc.constant('enter' as const), number: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ do: fc.constant('cancel' as const), place: fc.nat(10) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const bar = new TestBar().open()
        bar.tell(barista, { name: 'configure', change: { maxOrdersInQueue: 1000 } })
        const ids: string[] = []
        for (const each of steps) {
          if (each.do === 'walk-up') ids.push(walkUp(bar))
          if (each.do === 'pad') bar.tell(barista, { name: 'reserve-numbers', count: each.count })
          if (each.do === 'enter') ids.push(walkUp(bar, { number: each.number }))
          if (each.do === 'cancel') bar.tell(barista, { name: 'cancel', orderId: ids[each.place] || 'none' })
        }
        const numbers = ids.filter((id) => id !== '').flatMap((id) => bar.order(id)?.number ?? [])
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const number of bar.state.reserved) expect(numbers).not.toContain(number)
      }),
      { numRuns: 200 },
    )
  })

  it('belongs to its event, and comes back with it', () => {
    const bar = new TestBar().open()
    bar.tell(barista, { name: 'reserve-numbers', count: 2 })
    bar.tell(barista, { name: 'start-event', eventId: 'OTHER' })
    const away = bar.state.reserved
    bar.tell(barista, { name: 'start-event', eventId: 'POPUP' })
    expect([away, bar.state.reserved, guest('x').kind]).toEqual([[], [1, 2], 'customer'])
  })
})
