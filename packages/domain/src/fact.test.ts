import { describe, expect, it } from 'vitest'
import { readFact, writeFact, type Fact } from './fact.ts'
import { Order } from './order.ts'

const order = Order.parse({
  id: 'one',
  state: 'making',
  number: 7,
  drink: { id: 'americano', name: 'Americano' },
  startedAt: 1,
  ticket: { id: 'paper', state: 'queued', copy: 0 },
  before: { state: 'queued', until: 5 },
  version: 3,
})
const made: Fact = { type: 'order.made', order }

describe('a line of the journal', () => {
  it('leaves out what an order has not, and is read as the whole order', () => {
    const line = writeFact(made)
    expect([Object.keys(JSON.parse(JSON.stringify(line.data)).order).includes('note'), readFact(line)]).toEqual([
      false,
      made,
    ])
  })

  it('of an older box gets the fields that came since', () => {
    const data = {
      order: { id: 'one', state: 'ready', before: { state: 'making', until: 5 }, startedAt: 1, version: 3 },
    }
    expect(readFact({ type: 'order.missed', v: 1, data })).toEqual({
      type: 'order.missed',
      order: Order.parse(data.order),
    })
  })

  it('of a newer box is not read', () => {
    const { data } = writeFact(made)
    const newer = [
      { type: 'order.made', v: 2, data },
      { type: 'order.praised', v: 1, data },
      { type: 'scan.refused', v: 1, data: { at: 1, code: 'cup.full', key: 'k', count: 1 } },
    ]
    expect(newer.map(readFact)).toEqual([null, null, null])
  })
})
