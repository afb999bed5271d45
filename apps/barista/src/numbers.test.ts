import { describe, expect, it } from 'vitest'
import type { OrderView } from '@pressobox/protocol'
import { batchesOf } from './batches.ts'
import { percentile, spansOf, waitsOf } from './numbers.ts'
import { runsOutIn } from './run-out.ts'

const start = Date.parse('2026-11-25T10:00:00Z')
const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString()

function order(id: number, given: Partial<OrderView>): OrderView {
  return {
    id: String(id),
    number: id,
    state: 'queued',
    missed: false,
    drink: 'flat-white',
    modifiers: [],
    label: { drink: 'Flat White', modifiers: [], differing: [] },
    name: null,
    note: null,
    barista: null,
    source: 'phone',
    cause: null,
    cancelledBy: null,
    startedAt: at(0),
    placedAt: at(0),
    madeAt: null,
    readyAt: null,
    endedAt: null,
    expiresAt: null,
    remainingMs: null,
    position: null,
    wait: null,
    ticket: 'none',
    ticketId: null,
    remakes: 0,
    remakeReason: null,
    prioritised: false,
    undoMs: null,
    share: '',
    version: 1,
    ...given,
  }
}

describe('the numbers of a console', () => {
  it('are drinks and waits in steps of five minutes, empty ones too', () => {
    const orders = [
      order(1, { readyAt: at(2) }),
      order(2, { readyAt: at(4) }),
      order(3, { placedAt: at(5), readyAt: at(12) }),
      order(4, {}),
    ]
    const seconds = start / 1000
    const spans = spansOf(orders, start + 13 * 60_000)
    expect([spans.length, ...spans.slice(-3)]).toEqual([
      12,
      { at: seconds, drinks: 2, half: 2, most: 4 },
      { at: seconds + 300, drinks: 0, half: null, most: null },
      { at: seconds + 600, drinks: 1, half: 7, most: 7 },
    ])
    expect([percentile(waitsOf(orders), 0.5), percentile([], 0.5)]).toEqual([4, null])
  })

  it('say for how long what is left will last at the pace of the last half hour', () => {
    const oat = { modifiers: [{ group: 'milk', option: 'oat' }] }
    const orders = [0, 10, 20].map((minutes, id) => order(id, { ...oat, placedAt: at(minutes) }))
    expect([
      runsOutIn(12, 'milk/oat', orders, start + 30 * 60_000),
      runsOutIn(12, 'milk/oat', orders, start + 45 * 60_000),
      runsOutIn(12, 'milk/soy', orders, start + 30 * 60_000),
    ]).toEqual([120, null, null])
  })

  it('put drinks together that are the same, and none that has a note', () => {
    const oat = {
      modifiers: [{ group: 'milk', option: 'oat' }],
      label: { drink: 'Flat White', modifiers: ['Oat'], differing: ['Oat'] },
    }
    const orders = [order(1, oat), order(2, {}), order(3, oat), order(4, { ...oat, note: 'hot' })]
    expect(batchesOf(orders).map(({ name, orders: same }) => [name, same.map(({ number }) => number)])).toEqual([
      ['Flat White, Oat', [1, 3]],
    ])
  })
})
