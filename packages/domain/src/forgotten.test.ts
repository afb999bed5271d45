import { describe, expect, it } from 'vitest'
import { asShown } from './forgotten.ts'
import { loadState, saveState } from './checkpoint-state.ts'
import { barista, guest, TestBar } from './testing/test-bar.ts'

const placed = (bar: TestBar, who: string): string => {
  const orderId = bar.scan(who)
  bar.do(guest(who), { name: 'place', orderId, choice: { drink: 'americano', name: who, note: 'hot' } })
  return orderId
}

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
