import { describe, expect, it } from 'vitest'
import type { Actor } from './actor.ts'
import { loadState, saveState } from './checkpoint-state.ts'
import { OrderId } from './id.ts'
import { barista, box, guest, TestBar } from './testing/test-bar.ts'

const robot: Actor = { kind: 'extension', name: 'order-robot' }
const drink = { drink: 'americano' }

describe('an extension', () => {
  it('orders and makes robot orders, under its own name', () => {
    const bar = new TestBar().open()
    const { orderId } = bar.do(robot, { name: 'walk-up', choice: drink })
    bar.do(robot, { name: 'make', orderId })
    bar.do(robot, { name: 'complete', orderId })
    const order = bar.state.ready.get(orderId ?? OrderId.parse('-'))
    expect([order?.source, order?.state, order?.barista]).toEqual([
      'robot',
      'ready',
      { id: 'order-robot', name: 'order-robot' },
    ])
  })

  it('neither sees nor touches what people ordered', () => {
    const bar = new TestBar().open()
    const orderId = bar.scan('ada')
    bar.place('ada', orderId)
    const told = ['make', 'complete', 'cancel', 'extend', 'reprint'].map((name) => bar.tell(robot, { name, orderId }))
    expect(new Set(told)).toEqual(new Set(['order.unknown']))
  })

  it('orders nothing while the stand is closed', () => {
    const bar = new TestBar().open()
    bar.do(barista, { name: 'open', open: false })
    expect(bar.tell(robot, { name: 'walk-up', choice: drink })).toBe('stand.closed')
  })

  it('publishes under its own name, and what the original left to extensions; nobody else publishes at all', () => {
    const bar = new TestBar().open()
    const tell = (actor: Actor, says: string) => bar.tell(actor, { name: 'tell', says, detail: {} })
    expect([
      tell(robot, 'Extension.order-robot.Ordered'),
      tell(robot, 'OrderRobot.FulfillOrder'),
      tell(robot, 'Extension.cup-counter.Counted'),
      tell(robot, 'OrderManager.OrderCompleted'),
      tell(barista, 'Extension.order-robot.Ordered'),
      tell(guest('ada'), 'Extension.order-robot.Ordered'),
    ]).toEqual(['done', 'done', 'request.invalid', 'request.invalid', 'session.forbidden', 'session.forbidden'])
  })

  it('has one line on the display, until it is switched off', () => {
    const bar = new TestBar().open()
    bar.do(robot, { name: 'show-line', line: 'Robots are \u202e here' })
    const shown = loadState(JSON.parse(JSON.stringify(saveState(bar.state))))?.lines
    bar.do(box, { name: 'note-extension', extension: 'order-robot', version: '1.0.0', became: 'disabled' })
    expect([shown, bar.state.lines]).toEqual([{ 'order-robot': 'Robots are here' }, {}])
  })

  it('prints a short note where there is a printer', () => {
    const bar = new TestBar().open()
    bar.do(robot, { name: 'print-note', title: 'Hello', lines: ['one', ''] })
    const { content } = [...bar.state.papers.values()].at(-1) ?? { content: null }
    expect(content).toMatchObject({ kind: 'note', title: 'Hello', lines: ['one', ''] })
  })
})
