import { describe, expect, it } from 'vitest'
import { asShown } from './forgotten.ts'
import { loadState, saveState } from './checkpoint-state.ts'
import { barista, box, guest, TestBar } from './testing/test-bar.ts'

const placed = (bar: TestBar, who: string): string => {
  const orderId = bar.scan(who)
  bar.do(guest(who), { name: 'place', orderId, choice: { drink: 'americano', name: who, note: 'hot' } })
  return orderId
}

describe('the names of an event', () => {
  const certify = (bar: TestBar, names: number) => {
    const erasure = { erased: 'POPUP', names, by: 'Ada', at: bar.at, upTo: 1, fingerprint: '0'.repeat(64) }
    return bar
      .do(box, { name: 'certify-erasure', ...erasure })
      .facts.flatMap((fact) =>
        fact.type === 'ticket.queued' && fact.ticket.content.kind === 'erasure' ? [fact.ticket.content] : [],
      )
  }

  it('that went as it was over stand on a later certificate with their time, and are told with it', () => {
    const bar = new TestBar().open()
    const first = placed(bar, 'Ada')
    // The same order again, and one without a name.
    bar.do(guest('Ada'), { name: 'place', orderId: first, choice: { drink: 'latte', name: 'Ada', note: null } })
    placed(bar, 'Bob')
    bar.do(barista, { name: 'walk-up', choice: { drink: 'americano' } })
    bar.do(barista, { name: 'drain', reason: null })
    const over = bar.at
    bar.do(barista, { name: 'start-event', eventId: 'FAIR', copyFrom: null })
    bar.at += 1000
    const [certificate] = certify(bar, 0)
    expect([certificate?.names, certificate?.before, bar.state.erased]).toEqual([
      0,
      { names: 2, at: over },
      { POPUP: { names: 2, at: over + 1000 } },
    ])
  })

  it('are counted anew when the event goes on, and once where they were certified before it was over', () => {
    const bar = new TestBar().open()
    placed(bar, 'Ada')
    bar.do(barista, { name: 'drain', reason: null })
    certify(bar, 1)
    placed(bar, 'Bob')
    bar.do(barista, { name: 'drain', reason: null })
    bar.do(barista, { name: 'start-event', eventId: 'FAIR', copyFrom: null })
    bar.do(barista, { name: 'start-event', eventId: 'POPUP', copyFrom: null })
    expect([bar.state.erased, loadState(JSON.parse(JSON.stringify(saveState(bar.state))))?.erased]).toEqual([
      { POPUP: { names: 2, at: bar.at } },
      { POPUP: { names: 2, at: bar.at } },
    ])
  })
})

describe('a guest who is forgotten', () => {
  it('has no name on any order or paper any more, and the numbers stay', () => {
    const bar = new TestBar().open()
    const first = placed(bar, 'Ada')
    const other = placed(bar, 'Bob')
    bar.do(barista, { name: 'make', orderId: first })
    const { facts } = bar.do(guest('Ada'), { name: 'forget' })
    expect(facts.map(({ type }) => type)).toEqual(['customer.forgotten', 'order.unnamed'])
    expect([bar.order(first), bar.order(other)].map((order) => [order?.number, order?.name, order?.note])).toEqual([
      [1, null, null],
      [2, 'Bob', 'hot'],
    ])
    expect(JSON.stringify([...bar.state.papers.values()])).not.toContain('Ada')
  })

  it('has no sentence of anybody on an order that ended, and the causes of the box stay', () => {
    const bar = new TestBar().open()
    const orderId = placed(bar, 'Ada')
    bar.do(barista, { name: 'cancel', orderId, reason: 'Ada left' })
    const { facts } = bar.do(guest('Ada'), { name: 'forget' })
    expect(JSON.stringify(facts)).not.toContain('Ada left')
    expect([bar.order(orderId)?.cause, bar.order(orderId)?.cancelledBy]).toEqual([null, 'staff'])
  })

  it('is not remembered by what the archive still has, also after a restart', () => {
    const bar = new TestBar().open()
    const id = placed(bar, 'Ada')
    const before = bar.order(id)
    bar.do(guest('Ada'), { name: 'forget' })
    const again = loadState(JSON.parse(JSON.stringify(saveState(bar.state))))
    expect(before?.name).toBe('Ada')
    expect(before === null || again === null ? null : asShown(again, before).name).toBe(null)
  })
})
