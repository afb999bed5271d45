import { describe, expect, it } from 'vitest'
import { chartWays, next, runOut, timeRule, type OrderStep } from './order-chart.ts'
import { Order, orderStates, type OrderState } from './order.ts'

const steps: readonly OrderStep[] = [
  'place',
  'make',
  'unmake',
  'complete',
  'collect',
  'cancel',
  'recall',
  'remake',
  'extend',
]

function order(state: OrderState, more: object = {}): Order {
  return Order.parse({
    id: 'one',
    state,
    drink: { id: 'americano', name: 'Americano' },
    startedAt: 0,
    version: 1,
    ...more,
  })
}

function table(by: 'staff' | 'customer') {
  return Object.fromEntries(
    orderStates.map((state) => [
      state,
      Object.fromEntries(
        steps.flatMap((step) => {
          const place = next(order(state), step, { by, now: 0 })
          return place === null ? [] : [[step, place.state]]
        }),
      ),
    ]),
  )
}

describe('the chart of an order', () => {
  it('lets staff take exactly these steps', () => {
    expect(table('staff')).toEqual({
      choosing: { place: 'queued', cancel: 'cancelled' },
      queued: { place: 'queued', make: 'making', complete: 'ready', cancel: 'cancelled', extend: 'queued' },
      making: { unmake: 'queued', complete: 'ready', cancel: 'cancelled', extend: 'making' },
      ready: { collect: 'collected', recall: 'queued', remake: 'queued' },
      collected: { recall: 'queued', remake: 'queued' },
      cancelled: { recall: 'queued' },
      'timed-out': { recall: 'queued' },
    })
  })

  it('has exactly these ways', () => {
    expect(chartWays().map(({ from, to, by }) => `${from} ${by} ${to}`)).toEqual([
      'choosing place queued',
      'choosing cancel cancelled',
      'choosing customerMinutes timed-out',
      'queued make making',
      'queued complete ready',
      'queued cancel cancelled',
      'queued baristaMinutes timed-out',
      'making unmake queued',
      'making complete ready',
      'making cancel cancelled',
      'making baristaMinutes timed-out',
      'ready collect collected',
      'ready recall queued',
      'ready remake queued',
      'ready readyMinutes missed',
      'collected recall queued',
      'collected remake queued',
      'cancelled recall queued',
      'timed-out recall queued',
      'missed collect collected',
      'missed recall queued',
      'missed remake queued',
    ])
  })

  it('lets a guest cancel until it is being made', () => {
    expect(orderStates.filter((state) => next(order(state), 'cancel', { by: 'customer', now: 0 }) !== null)).toEqual([
      'choosing',
      'queued',
    ])
  })

  it('does not call back what never had a drink', () => {
    expect(next(order('timed-out', { drink: null }), 'recall', { by: 'staff', now: 0 })).toBeNull()
  })

  it('takes a staff step back for as long as it says, and only for staff', () => {
    const made = order('making', { before: { state: 'queued', until: 10_000 } })
    const undo = (by: 'staff' | 'customer', now: number) => next(made, 'undo', { by, now })?.state ?? null
    expect([undo('staff', 10_000), undo('staff', 10_001), undo('customer', 1)]).toEqual(['queued', null, null])
  })

  it('gives each state its time, and says where the order goes when that runs out', () => {
    const times = orderStates.map((state) => [state, timeRule(order(state)), runOut(order(state))])
    expect(times).toEqual([
      ['choosing', 'customerMinutes', { state: 'timed-out', missed: false }],
      ['queued', 'baristaMinutes', { state: 'timed-out', missed: false }],
      ['making', 'baristaMinutes', { state: 'timed-out', missed: false }],
      ['ready', 'readyMinutes', { state: 'ready', missed: true }],
      ['collected', null, null],
      ['cancelled', null, null],
      ['timed-out', null, null],
    ])
  })
})
