import { describe, expect, it } from 'vitest'
import { busy } from './capacity.ts'
import { loadState, saveState } from './checkpoint-state.ts'
import { queue } from './state.ts'
import { barista, guest, TestBar } from './testing/test-bar.ts'

const walkUp = (bar: TestBar): string =>
  bar.do(barista, { name: 'walk-up', choice: { drink: 'americano' } }).orderId ?? ''
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
})
