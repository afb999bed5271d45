import { expect, it } from 'vitest'
import { minute } from './config.ts'
import { barista, box, TestBar } from './testing/test-bar.ts'

it('drinks that nobody came for stay at hand all day, and count as collected when the event ends', () => {
  const bar = new TestBar().open()
  const serve = () => {
    const { orderId } = bar.do(barista, { name: 'walk-up', choice: { drink: 'americano' } })
    bar.do(barista, { name: 'complete', orderId })
    return orderId
  }
  const forgotten = serve()
  bar.at += 11 * minute
  bar.do(box, { name: 'run-out', orderId: forgotten })
  for (let index = 0; index < 150; index += 1) bar.do(barista, { name: 'collect', orderId: serve() })
  const onShelf = [...bar.state.missed.keys()]
  const { facts } = bar.do(barista, { name: 'start-event', eventId: 'FAIR', copyFrom: null })
  expect([onShelf, bar.state.recent.size, facts.map(({ type }) => type)]).toEqual([
    [forgotten],
    0,
    ['order.collected', 'event.started'],
  ])
})

it('a drink that nobody came for is back on the shelf when "collected" is undone, and no longer on the board', () => {
  const bar = new TestBar().open()
  const { orderId } = bar.do(barista, { name: 'walk-up', choice: { drink: 'americano' } })
  bar.do(barista, { name: 'complete', orderId })
  bar.at += 11 * minute
  bar.do(box, { name: 'run-out', orderId })
  bar.do(barista, { name: 'collect', orderId })
  bar.do(barista, { name: 'undo', orderId })
  expect([bar.order(orderId ?? '')?.missed, [...bar.state.missed.keys()], bar.state.ready.size]).toEqual([
    true,
    [orderId],
    0,
  ])
})
