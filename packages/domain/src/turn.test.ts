import { describe, expect, it } from 'vitest'
import { busy } from './capacity.ts'
import { loadState, saveState } from './checkpoint-state.ts'
import { minute } from './config.ts'
import { queue } from './state.ts'
import { inStock } from './stock.ts'
import { barista, box, guest, TestBar } from './testing/test-bar.ts'

const walkUp = (bar: TestBar): string =>
  bar.do(barista, { name: 'walk-up', choice: { drink: 'americano' } }).orderId ?? ''
const day = 24 * 60 * minute
const numbers = (bar: TestBar) => queue(bar.state).map((order) => order.number)

describe('a queued order', () => {
  it('goes before the others when staff let it, and back to its turn by undo', () => {
    const bar = new TestBar().open()
    const [, second, third] = [walkUp(bar), walkUp(bar), walkUp(bar)]
    bar.do(barista, { name: 'prioritise', orderId: third })
    bar.at += 1
    bar.do(barista, { name: 'prioritise', orderId: second })
    const first = numbers(bar)
    bar.do(barista, { name: 'undo', orderId: second })
    const undone = numbers(bar)
    bar.do(barista, { name: 'prioritise', orderId: third, on: false })
    expect([first, undone, numbers(bar)]).toEqual([
      [3, 2, 1],
      [3, 1, 2],
      [1, 2, 3],
    ])
  })

  it('is put first by staff only, and only while it is queued', () => {
    const bar = new TestBar().open()
    const id = bar.scan('ada')
    const choosing = bar.tell(barista, { name: 'prioritise', orderId: id })
    bar.place('ada', id)
    const asGuest = bar.tell(guest('ada'), { name: 'prioritise', orderId: id })
    bar.do(barista, { name: 'make', orderId: id })
    expect([choosing, asGuest, bar.tell(barista, { name: 'prioritise', orderId: id })]).toEqual([
      'order.state',
      'order.state',
      'order.state',
    ])
  })

  it('that somebody else has taken says who, also to a console that saw it before', () => {
    const bar = new TestBar().open()
    const orderId = walkUp(bar)
    const version = bar.order(orderId)?.version
    bar.do(barista, { name: 'make', orderId, version })
    const late = bar.do({ kind: 'staff', id: 's2', name: 'Bea' }, { name: 'make', orderId, version })
    expect(late.refusal).toEqual({
      code: 'order.changed',
      particulars: { version: 3, state: 'making', number: 1, barista: 'Barista 1' },
    })
  })

  it('that is made again keeps its number and says why', () => {
    const bar = new TestBar().open()
    const orderId = walkUp(bar)
    bar.do(barista, { name: 'complete', orderId })
    bar.do(barista, { name: 'remake', orderId, reason: 'Spilt' })
    expect(bar.order(orderId)).toMatchObject({ state: 'queued', number: 1, remakes: 1, remakeReason: 'Spilt' })
  })
})

describe('a long queue', () => {
  it('is called slow from one share of the places on, and no more below a lower one', () => {
    const bar = new TestBar().open()
    bar.do(barista, { name: 'configure', change: { maxOrdersInQueue: 10 } })
    const ids = Array.from({ length: 7 }, () => walkUp(bar))
    const words = [busy(bar.state, bar.at)]
    for (const orderId of ids.slice(0, 2)) {
      bar.do(barista, { name: 'cancel', orderId })
      words.push(busy(bar.state, bar.at))
    }
    expect(words).toEqual(['slow', 'slow', 'normal'])
  })
})

describe('what was refused', () => {
  it('is counted by its reason, also after a restart', () => {
    const bar = new TestBar().open()
    const code = bar.code()
    bar.do(barista, { name: 'open', open: false })
    for (const name of ['ada', 'bob']) {
      bar.at += 1000
      bar.do(guest(name), { name: 'scan', code })
    }
    expect([bar.state.refused.by, loadState(JSON.parse(JSON.stringify(saveState(bar.state))))?.refused.by]).toEqual([
      { 'stand.closed': 2 },
      { 'stand.closed': 2 },
    ])
  })

  it('says the quota as what it was, and a code that had changed too', () => {
    const bar = new TestBar().open()
    const old = bar.code()
    bar.at += 6 * minute
    bar.do(guest('ada'), { name: 'scan', code: old })
    walkUp(bar)
    bar.do(barista, { name: 'configure', change: { eventQuota: 1 } })
    bar.at += 1000
    const { refusal } = bar.do(guest('bob'), { name: 'scan', code: bar.code() })
    expect([refusal, bar.state.refused.by]).toEqual([
      { code: 'stand.closed', particulars: { reason: null, reopensInMs: null, quota: 1 } },
      { 'code.expired': 1, 'stand.closed': 1 },
    ])
  })
})

describe('undo', () => {
  it('gives five more minutes back, and refuses when somebody took a step since', () => {
    const bar = new TestBar().open()
    const orderId = walkUp(bar)
    const due = bar.order(orderId)?.expiresAt
    bar.do(barista, { name: 'extend', orderId })
    const extended = (bar.order(orderId)?.expiresAt ?? 0) - (due ?? 0)
    bar.do(barista, { name: 'undo', orderId })
    const back = bar.order(orderId)?.expiresAt
    bar.do(barista, { name: 'prioritise', orderId })
    const version = bar.order(orderId)?.version
    bar.do({ kind: 'staff', id: 's2', name: 'Bea' }, { name: 'make', orderId })
    expect([extended, back, bar.tell(barista, { name: 'undo', orderId, version }), bar.order(orderId)?.state]).toEqual([
      5 * minute,
      due,
      'order.changed',
      'making',
    ])
  })
})

describe('what time brings back', () => {
  it('is a drink on the next day, the stand after its pause, and a clean display', () => {
    const bar = new TestBar().open()
    const pass = (to: number): void => {
      bar.at = to
      bar.do(box, { name: 'pass-time' })
    }
    bar.do(barista, { name: 'stock-drink', drink: 'americano', change: { available: false, until: 'tomorrow' } })
    bar.do(barista, { name: 'broadcast', text: 'Last orders', minutes: 10 })
    bar.do(barista, { name: 'open', open: false, minutes: 20 })
    const start = bar.at
    const seen = [start + 10 * minute - 1, start + 10 * minute, start + 20 * minute, day - 1, day].map((at) => {
      pass(at)
      const { broadcast, open, shelf } = bar.state
      return [broadcast?.text ?? null, open, inStock(shelf, 'americano')]
    })
    expect(seen).toEqual([
      ['Last orders', false, false],
      [null, false, false],
      [null, true, false],
      [null, true, false],
      [null, true, true],
    ])
  })
})

describe('a counted option', () => {
  it('is sold out by itself at 0, and there again when an order with it is cancelled or runs out of time', () => {
    const bar = new TestBar().open()
    bar.do(barista, { name: 'stock-option', group: 'milk', option: 'oat', change: { left: 2 } })
    const oat = () =>
      bar.do(barista, {
        name: 'walk-up',
        choice: { drink: 'flat-white', modifiers: [{ group: 'milk', option: 'oat' }] },
      })
    const [first, second, third] = [oat().orderId ?? '', oat().orderId ?? '', oat().refusal?.code]
    bar.do(barista, { name: 'cancel', orderId: first })
    const afterCancel = bar.state.shelf['milk/oat']?.left
    bar.at += 15 * minute
    bar.do(box, { name: 'run-out', orderId: second })
    expect([third, afterCancel, bar.state.shelf['milk/oat']?.left]).toEqual(['modifier.sold-out', 1, 2])
  })
})
