import { deadlineOf, type Actor, type Fact } from '@pressobox/domain'
import { barista, box, guest, TestBar } from '@pressobox/domain/testing'
import fc from 'fast-check'

const minute = 60_000

/** A bar that keeps every fact. */
export class PlayedBar extends TestBar {
  readonly facts: Fact[] = []

  override do(actor: Actor, command: unknown): ReturnType<TestBar['do']> {
    const decision = super.do(actor, command)
    this.facts.push(...decision.facts)
    return decision
  }

  pass(ms: number): void {
    this.at += ms
    for (const order of [...this.state.running.values(), ...this.state.ready.values()])
      if ((deadlineOf(order) ?? Infinity) <= this.at) this.do(box, { name: 'run-out', orderId: order.id })
  }
}

const secrets = { name: 'Adalovelace', note: 'Extrahotplease' }

/** A day in which everything happens that can become a fact. */
export function wholeDay(): PlayedBar {
  const bar = new PlayedBar()
  bar.do(box, { name: 'start', tickets: true, trusted: true, clock: bar.at })
  bar.open()
  const order = (who: string): string => bar.scan(who)
  const placed = (who: string): string => {
    const orderId = order(who)
    bar.do(guest(who), { name: 'place', orderId, choice: { drink: 'flat-white', ...secrets } })
    return orderId
  }
  const step = (name: string, orderId: string): unknown => bar.do(barista, { name, orderId })
  const first = placed('ada')
  bar.do(guest('ada'), { name: 'place', orderId: first, choice: { drink: 'americano', ...secrets } })
  for (const name of ['extend', 'prioritise', 'make', 'unmake', 'make', 'complete', 'undo', 'complete', 'remake'])
    step(name, first)
  for (const name of ['complete', 'collect', 'recall', 'make', 'complete', 'reprint']) step(name, first)
  bar.pass(11 * minute)
  const [paper] = bar.state.papers.keys()
  for (const report of [{ became: 'sending', printer: 'bar' }, { became: 'printed' }])
    bar.do(box, { name: 'report-ticket', ticketId: paper, report })
  bar.do(guest('ada'), { name: 'forget' })
  bar.do(guest('bob'), { name: 'cancel', orderId: placed('bob'), reason: 'in a hurry' })
  order('cyd')
  placed('dan')
  bar.do(barista, { name: 'walk-up', choice: { drink: 'single-espresso', ...secrets } })
  bar.pass(20 * minute)
  bar.do(guest('eve'), { name: 'scan', code: 'nonsense-code' })
  const code = bar.code()
  bar.do(barista, { name: 'open', open: false, reason: 'lunch' })
  bar.do(guest('eve'), { name: 'scan', code })
  bar.do(barista, { name: 'open', open: true })
  bar.do(barista, { name: 'configure', change: { drinksPerCode: 1 } })
  order('fay')
  bar.at += 2000
  bar.do(guest('gus'), { name: 'scan', code: bar.code() })
  bar.do(barista, { name: 'draw-code' })
  bar.do(barista, { name: 'broadcast', text: 'Oat is back' })
  bar.do(barista, { name: 'write-menu', menu: bar.state.menu })
  bar.do(barista, { name: 'stock-drink', drink: 'americano', change: { left: 3 } })
  bar.do(box, { name: 'adjust-clock', byMs: 5000 })
  bar.do(box, { name: 'count-arrivals', count: 2 })
  bar.do(box, { name: 'restore' })
  const erasure = { erased: 'POPUP', names: 2, by: 'Ada', at: 0, upTo: 1, fingerprint: '0'.repeat(64) }
  bar.do(box, { name: 'certify-erasure', ...erasure })
  bar.do(box, { name: 'equip', tickets: false })
  bar.do(box, { name: 'equip', tickets: true })
  bar.do(barista, { name: 'reserve-numbers', count: 3 })
  const counter: Actor = { kind: 'extension', name: 'cup-counter' }
  bar.do(box, { name: 'note-extension', extension: 'cup-counter', version: '1.0.0', became: 'enabled' })
  bar.do(counter, { name: 'tell', says: 'Extension.cup-counter.Counted', detail: { cups: 100 } })
  bar.do(counter, { name: 'tell', says: 'OrderManager.DrinkAverageTime', detail: { drink: 'Americano', duration: 90 } })
  bar.do(counter, { name: 'show-line', line: '100 cups today' })
  bar.do(barista, { name: 'drain' })
  bar.do(barista, { name: 'restart-numbers' })
  bar.do(barista, { name: 'start-event', eventId: 'NYC', copyFrom: null })
  return bar
}

const who = fc.constantFrom('ada', 'bob', 'cyd')
const steps = fc.constantFrom('make', 'unmake', 'complete', 'collect', 'cancel', 'undo', 'recall', 'remake', 'extend')

/** Moves of guests, staff and time, in any order. */
export const anyPlay: fc.Arbitrary<PlayedBar> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('scan', 'place', 'step', 'wait', 'walk-up'),
      who,
      step: steps,
      index: fc.nat(9),
    }),
    { maxLength: 40 },
  )
  .map((moves) => {
    const bar = new PlayedBar()
    bar.open()
    for (const move of moves) {
      const ids = [...bar.finished.keys()]
      const orderId = ids[move.index % Math.max(1, ids.length)] ?? 'none'
      if (move.kind === 'scan') bar.scan(move.who)
      else if (move.kind === 'place') bar.place(move.who, orderId)
      else if (move.kind === 'wait') bar.pass((move.index + 1) * minute)
      else if (move.kind === 'walk-up') bar.do(barista, { name: 'walk-up', choice: { drink: 'americano' } })
      else bar.do(barista, { name: move.step, orderId })
    }
    return bar
  })
