import { describe, expect, it } from 'vitest'
import { barista, TestBar } from './testing/test-bar.ts'

describe('what stands on a ticket', () => {
  it('is what differs from the drink as it usually is', () => {
    const bar = new TestBar().open()
    const group = (id: string, max: number, ...options: readonly string[]) => ({
      id,
      group: id,
      min: 0,
      max,
      options: options.map((name) => ({ id: name.replace('*', ''), name, default: name.endsWith('*') })),
    })
    const modifiers = [group('milk', 1, 'regular*', 'oat'), group('shots', 2, 'one*', 'another')]
    bar.tell(barista, { name: 'write-menu', menu: [{ id: 'latte', name: 'Latte', modifiers }] })
    const said = (...picks: readonly string[]) => {
      const asked = picks.map((option) => ({
        group: option === 'oat' || option === 'regular' ? 'milk' : 'shots',
        option,
      }))
      const { orderId } = bar.do(barista, { name: 'walk-up', choice: { drink: 'latte', modifiers: asked } })
      bar.tell(barista, { name: 'make', orderId })
      return [...bar.state.papers.values()]
        .flatMap(({ content }) => ('modifiers' in content ? [content.modifiers] : []))
        .at(-1)
    }
    expect([said(), said('regular', 'one'), said('oat'), said('one', 'another'), said('another')]).toEqual([
      [],
      [],
      ['oat'],
      ['one*', 'another'],
      ['another'],
    ])
  })
})
