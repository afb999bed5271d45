import { Command, emptyState, evolve, OrderId, saveState, type State } from '@pressobox/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Publication } from './publication.ts'
import { desk, guest, minute, openDesk, run, staff, type Desk } from './testing/desk.ts'

describe('two heads', () => {
  it('tell nobody before it is on disk', async () => {
    const at = await openDesk()
    const heard: Publication[] = []
    at.stand.subscribe((publication) => heard.push(publication))
    const reply = run(at, guest('ada'), { name: 'scan', code: at.code })
    expect([heard.length, at.stand.state.running.size]).toEqual([0, 0])
    await reply
    expect(heard.map(({ fact, seq }) => [fact.type, seq])).toEqual([['order.started', 4]])
  })

  it('take back every promise that rested on a failed write, its refusals too', async () => {
    const at = await openDesk()
    await run(at, staff, { name: 'configure', change: { drinksPerCode: 1 } })
    at.journal.fail('once')
    const replies = await Promise.all(
      ['ada', 'bob'].map((name) => run(at, guest(name), { name: 'scan', code: at.code })),
    )
    const again = await run(at, guest('cyd'), { name: 'scan', code: at.code })
    expect([replies, again.length]).toEqual([['journal.unavailable', 'journal.unavailable'], 21])
  })

  it('answer a repeated request as the first time', async () => {
    const at = await openDesk()
    const command = Command.parse({ name: 'walk-up', choice: { drink: 'americano' } })
    const [first, second] = await Promise.all([
      at.stand.execute(command, staff, 'key'),
      at.stand.execute(command, staff, 'key'),
    ])
    expect([
      second.kind === 'done' && first.kind === 'done' && second.orderId === first.orderId,
      at.stand.state.lastNumber,
    ]).toEqual([true, 1])
  })

  it('remember a request for 24 hours and no longer', async () => {
    const at = await openDesk()
    const ask = () => at.stand.execute(Command.parse({ name: 'walk-up', choice: { drink: 'americano' } }), staff, 'key')
    const repeated: boolean[] = []
    for (const monotonic of [0, 24 * 60 * minute, 24 * 60 * minute + 1]) {
      at.hands.monotonic = monotonic
      const outcome = await ask()
      repeated.push(outcome.kind === 'done' && outcome.repeated)
    }
    expect([repeated, at.stand.state.lastNumber]).toEqual([[false, true, false], 2])
  })

  it('never let a reply rest on what is not on disk, whatever fails', async () => {
    const move = fc.oneof(
      fc.record({ kind: fc.constant('scan' as const), who: fc.nat(8) }),
      fc.record({ kind: fc.constant('walk-up' as const), who: fc.constant(0) }),
      fc.record({ kind: fc.constant('fail' as const), who: fc.constant(0) }),
      fc.record({ kind: fc.constant('restart' as const), who: fc.constant(0) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(move, { maxLength: 6 }), { maxLength: 12 }), async (rounds) => {
        let at: Desk = await openDesk()
        for (const round of rounds) {
          const replies = round.map((each) => {
            if (each.kind === 'fail') at.journal.fail('once')
            if (each.kind === 'scan')
              return run(at, guest(`guest ${String(each.who)}`), {
                name: 'scan',
                code: at.stand.state.codes.current?.code ?? '',
              })
            return each.kind === 'walk-up'
              ? run(at, staff, { name: 'walk-up', choice: { drink: 'americano' } })
              : Promise.resolve('none')
          })
          for (const orderId of await Promise.all(replies)) {
            if (orderId.length !== 21) continue
            expect(at.journal.entries.some(({ fact: { fact } }) => 'order' in fact && fact.order.id === orderId)).toBe(
              true,
            )
          }
          const folded = at.journal.entries.reduce((state: State, entry) => evolve(state, entry.fact.fact), emptyState)
          expect(saveState(at.stand.state)).toEqual(saveState(folded))
          if (round.some((each) => each.kind === 'restart')) at = desk(at.journal, at.hands)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('time', () => {
  it('runs out by itself, and a jump of the wall clock by ten years does not touch it', async () => {
    const at = await openDesk()
    const orderId = await run(at, guest('ada'), { name: 'scan', code: at.code })
    const states: string[] = []
    for (const [wall, monotonic] of [
      [10 * 365 * 24 * 60 * minute, 4 * minute],
      [-20 * 365 * 24 * 60 * minute, 4 * minute],
      [0, 5 * minute],
    ] as const) {
      at.hands.wall += wall
      at.hands.monotonic = monotonic
      at.ring()
      await at.journal.settled()
      states.push(
        [...at.stand.state.running.values(), ...at.stand.state.recent.values()].find((order) => order.id === orderId)
          ?.state ?? 'gone',
      )
    }
    expect(states).toEqual(['choosing', 'choosing', 'timed-out'])
  })

  it('is applied before each decision, however late the timer is', async () => {
    const at = await openDesk()
    const orderId = await run(at, guest('ada'), { name: 'scan', code: at.code })
    at.hands.monotonic += 6 * minute
    expect(await run(at, guest('ada'), { name: 'place', orderId, choice: { drink: 'americano' } })).toBe('order.state')
  })

  it('without power does not count on a clock that nobody set, and every live order has two minutes', async () => {
    const at = await openDesk()
    const orderId = await run(at, guest('ada'), { name: 'scan', code: at.code })
    at.hands.monotonic += 4.5 * minute
    await run(at, staff, { name: 'broadcast', text: 'hello' })
    const later = desk(at.journal, { monotonic: 0, wall: at.hands.wall + 60 * minute })
    await run(later, staff, { name: 'start', tickets: false, trusted: false, clock: 0 })
    const order = later.stand.find(OrderId.parse(orderId))
    expect([order?.id, order?.state, (order?.expiresAt ?? 0) - later.stand.moment().at]).toEqual([
      orderId,
      'choosing',
      2 * minute,
    ])
  })
})

describe('the form of the system before', () => {
  it.each([
    [1, []],
    [2, ['guests.arrived']],
  ])('is what lines are written in: form %i says of guests who looked at the menu %j', async (form, written) => {
    const at = desk(null, { monotonic: 0, wall: 3_000_000 }, false, form)
    await run(at, staff, { name: 'start', tickets: false, trusted: false, clock: 0 })
    const before = at.journal.entries.length
    const answer = await at.stand.execute({ name: 'count-arrivals', count: 3 }, { kind: 'box' })
    expect([answer.kind, at.journal.entries.slice(before).map(({ fact }) => fact.fact.type)]).toEqual(['done', written])
  })
})
