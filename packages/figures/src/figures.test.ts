import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'
import { reportOf } from './report.ts'
import { Kept, Tally } from './tally.ts'
import type { Told } from './told.ts'

const minute = 60_000

/** A day of three orders: one is made and made again, one is cancelled, one runs out; and a guest who was turned away. */
const day: readonly Told[] = [
  told(0, 'OrderPage.Opened', '', { count: 3 }),
  told(0, 'Validator.NewOrder', 'one', { userId: 'a guest', orderState: 'choosing' }),
  told(0, 'OrderProcessor.WorkflowStarted', 'one', {}),
  placed(1, 'one', 'Americano', ['Regular'], '1'),
  placed(2, 'one', 'Flat White', ['Oat'], '1'),
  told(2, 'Validator.NewOrder', 'two', { userId: 'walk-up' }),
  placed(2, 'two', '=HYPERLINK("x")', [], '2'),
  told(3, 'OrderManager.MakeOrder', 'one', { baristaUserId: 'b1', orderState: 'making' }),
  told(4, 'OrderManager.MakeOrder', 'one', { baristaUserId: '', orderState: 'queued' }),
  told(5, 'OrderManager.OrderCompleted', 'one', { baristaUserId: 'b2', orderState: 'ready' }),
  told(6, 'OrderManager.OrderRemade', 'one', { orderState: 'queued' }),
  told(7, 'OrderManager.OrderCancelled', 'two', { by: 'staff', cause: 'Ada is gone', orderState: 'cancelled' }),
  told(8, 'OrderManager.OrderCompleted', 'one', { baristaUserId: 'b2', orderState: 'ready' }),
  told(9, 'OrderManager.OrderMissed', 'one', { orderState: 'ready' }),
  told(10, 'OrderManager.OrderCollected', 'one', { orderState: 'collected' }),
  told(10, 'Validator.NewOrder', 'three', { userId: 'robot' }),
  told(15, 'OrderProcessor.OrderTimeOut', 'three', { cause: 'Customer timedout', orderState: 'timed-out' }),
  told(16, 'OrderProcessor.ShopUnavailable', '', { cause: 'stand.full', count: 3 }),
  told(16, 'OrderPage.Opened', '', { count: 1 }),
  told(16, 'OrderManager.OrderCompleted', 'nobody saw it begin', {}),
]

function told(minutes: number, type: string, orderId: string, detail: object): Told {
  return { type, at: minutes * minute, detail: { eventId: 'FAIR', orderId, ...detail } }
}

function placed(
  minutes: number,
  orderId: string,
  drink: string,
  modifiers: readonly string[],
  orderNumber: string,
): Told {
  return told(minutes, 'OrderManager.WaitingCompletion', orderId, {
    drinkOrder: { drink, modifiers },
    orderNumber,
    promised: { lowMinutes: 1, highMinutes: 4 },
  })
}

async function* stream(events: readonly Told[]): AsyncGenerator<Told> {
  for (const event of events) yield await Promise.resolve(event)
}

const whole = { eventId: 'FAIR', from: null, to: null }

describe('the figures', () => {
  it('count each thing once, and a drink that was changed as the one that it became', () => {
    const tally = new Tally()
    for (const event of day) tally.count(event)
    const counted = tally.of('FAIR')
    const only = Object.fromEntries(Object.entries(counted.drinks).filter(([, count]) => count > 0))
    expect([{ ...counted, drinks: only }, tally.of('elsewhere').started]).toEqual([
      {
        loaded: 4,
        started: 3,
        placed: 2,
        made: 2,
        collected: 1,
        missed: 1,
        remade: 1,
        cancelled: { 'cancelled by staff': 1 },
        timedOut: { 'Customer timedout': 1 },
        refused: { 'stand.full': 3 },
        drinks: { 'Flat White': 1, '=HYPERLINK("x")': 1 },
        modifiers: { Regular: 0, Oat: 1 },
        sources: { phone: 1, 'walk-up': 1, robot: 1 },
        wait: { count: 2, sum: 11 * 60, upTo: [0, 0, 0, 1, 1, 2, 2, 2] },
        promised: { kept: 1, late: 1 },
      },
      0,
    ])
  })

  it('go on after a restart at any place as if there had been none', () => {
    const straight = new Tally()
    for (const event of day) straight.count(event)
    for (let cut = 0; cut <= day.length; cut += 1) {
      const before = new Tally()
      for (const event of day.slice(0, cut)) before.count(event)
      const kept = Kept.parse(JSON.parse(JSON.stringify({ epoch: 'e', seq: cut, ...before.kept() })))
      const after = new Tally(kept)
      for (const event of day.slice(cut)) after.count(event)
      expect(after.of('FAIR')).toEqual(straight.of('FAIR'))
    }
  })
})

describe('a report', () => {
  it('says what became of every order as it stands, how long people waited, and who was turned away', async () => {
    const report = await reportOf(stream(day), whole)
    expect({ ...report, lines: report.lines.length }).toEqual({
      ...whole,
      lines: 3,
      funnel: { loaded: 4, scanned: 3, placed: 2, ready: 1, collected: 1 },
      wait: { p50: 420, p95: 420, most: 420 },
      promised: [{ name: 'late', count: 1 }],
      hours: [{ name: '1970-01-01T00:00:00.000Z', count: 2 }],
      drinks: [{ name: 'Flat White', count: 1 }],
      modifiers: [{ name: 'Oat', count: 1 }],
      baristas: [{ name: 'b2', count: 1 }],
      endedUnmade: [
        { name: 'cancelled by staff', count: 1 },
        { name: 'Customer timedout', count: 1 },
      ],
      refused: [{ name: 'stand.full', count: 3 }],
      missed: 1,
      remade: 1,
    })
  })

  it('of a span has the orders that were scanned in it, with all that became of them later', async () => {
    const report = await reportOf(stream(day), { eventId: 'FAIR', from: minute, to: 9 * minute })
    expect([report.lines.map(({ orderId, state }) => [orderId, state]), report.refused, report.funnel.loaded]).toEqual([
      [['two', 'cancelled']],
      [],
      0,
    ])
  })

  it('as a table has no sentence of the staff’s own, and nothing that a spreadsheet would run', async () => {
    const lines = csvOf(await reportOf(stream(day), whole)).split('\r\n')
    expect([lines[0], lines[2], lines.length]).toEqual([
      'number,source,drink,modifiers,state,scanned,placed,making,ready,collected,ended,wait_seconds,promised_minutes,missed,remakes,cause,barista',
      '2,walk-up,"\'=HYPERLINK(""x"")",,cancelled,1970-01-01T00:02:00.000Z,1970-01-01T00:02:00.000Z,,,,1970-01-01T00:07:00.000Z,,1 to 4,no,0,cancelled by staff,',
      5,
    ])
  })
})
