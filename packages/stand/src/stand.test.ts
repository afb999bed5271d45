import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, DeviceId, emptyState, evolve, OrderId, saveState, type Actor, type State } from '@pressobox/domain'
import { openCheckpoint } from '@pressobox/journal'
import { createMemoryJournal, type MemoryJournal } from '@pressobox/journal/testing'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { Archive } from './archive.ts'
import { drawFresh } from './draw.ts'
import { openStand } from './open-stand.ts'
import type { Recorded } from './record.ts'
import { startClock, type StandClock } from './stand-clock.ts'
import type { Publication } from './publication.ts'
import { Stand } from './stand.ts'

const minute = 60_000
const staff: Actor = { kind: 'staff', id: 's', name: 'Barista 1' }
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

function guest(name: string): Actor {
  return { kind: 'customer', device: DeviceId.parse(name), address: 'here', holds: [], staff: false, robot: false }
}

interface Hands {
  monotonic: number
  wall: number
}

interface Desk {
  readonly stand: Stand
  readonly journal: MemoryJournal<Recorded>
  readonly hands: Hands
  /** Runs what the timer was set for. */
  readonly ring: () => void
}

function desk(
  before: MemoryJournal<Recorded> | null = null,
  hands: Hands = { monotonic: 0, wall: 3_000_000 },
  trusted = false,
): Desk {
  const holder: { stand: Stand | null; ring: () => void } = { stand: null, ring: () => undefined }
  const entries = before?.entries ?? []
  const journal = createMemoryJournal<Recorded>({ entries, onFailure: () => holder.stand?.fallBack() })
  const state = entries.reduce((folded: State, entry) => evolve(folded, entry.fact.fact), emptyState)
  const clock: StandClock = startClock(
    { monotonic: () => hands.monotonic, wall: () => hands.wall },
    entries.at(-1) ?? null,
    trusted,
  )
  const archive = new Archive()
  for (const [position, entry] of entries.entries())
    if ('order' in entry.fact.fact) archive.add(entry.fact.fact.order, position)
  const timer = (act: () => void) => {
    holder.ring = act
    return () => (holder.ring = () => undefined)
  }
  const stand = new Stand({ journal, archive, clock, state, draw: drawFresh, timer, log: () => undefined })
  holder.stand = stand
  closing.push(() => stand.stop())
  return { stand, journal, hands, ring: () => holder.ring() }
}

async function run(at: Desk, actor: Actor, command: unknown): Promise<string> {
  const outcome = await at.stand.execute(Command.parse(command), actor)
  return outcome.kind === 'done' ? (outcome.orderId ?? 'done') : outcome.refusal.code
}

async function openDesk(): Promise<Desk & { readonly code: string }> {
  const opened = desk()
  await run(opened, staff, { name: 'start', tickets: false, trusted: false, clock: 0 })
  await run(opened, staff, { name: 'open', open: true })
  await run(opened, staff, { name: 'show-code' })
  return { ...opened, code: opened.stand.state.codes.current?.code ?? '' }
}

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

describe('the stand on disk', () => {
  it('finds finished orders in the journal, and starts the same with and without its checkpoint', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stand-'))
    closing.push(() => rm(folder, { recursive: true, force: true }))
    const open = async () => {
      const checkpoint = await openCheckpoint(folder)
      const timer = (act: () => void, ms: number) => {
        const handle = setTimeout(act, ms)
        return () => clearTimeout(handle)
      }
      return openStand({
        folder,
        checkpoint,
        clocks: { monotonic: () => performance.now(), wall: () => Date.now() },
        trusted: false,
        tickets: false,
        draw: drawFresh,
        timer,
        log: () => undefined,
        segmentBytes: 20_000,
      })
    }
    const first = await open()
    const ids: string[] = []
    for (let index = 0; index < 150; index += 1) {
      const outcome = await first.stand.execute(
        Command.parse({ name: 'walk-up', choice: { drink: 'americano' } }),
        staff,
      )
      if (outcome.kind !== 'done' || outcome.orderId === null) throw new Error('no order')
      ids.push(outcome.orderId)
      for (const name of ['complete', 'collect'])
        await first.stand.execute(Command.parse({ name, orderId: outcome.orderId }), staff)
    }
    await first.stop()
    const second = await open()
    const withCheckpoint = saveState(second.stand.state)
    const found = second.stand.find(OrderId.parse(ids[3]))
    const recalled = await second.stand.execute(Command.parse({ name: 'recall', orderId: ids[3] }), staff)
    const called = second.stand.state.running.first()
    await second.stop()
    await rm(join(folder, 'checkpoint.json'), { force: true })
    await rm(join(folder, 'checkpoint.json.bak'), { force: true })
    const third = await open()
    closing.push(third.stop)
    expect([
      found?.state,
      recalled.kind,
      called?.id,
      called?.number,
      third.stand.state.running.first()?.id,
      third.stand.state.lastNumber,
    ]).toEqual(['collected', 'done', ids[3], 4, ids[3], 150])
    expect(Object.keys(withCheckpoint ?? {})).toEqual(Object.keys(saveState(third.stand.state) ?? {}))
  })
})
