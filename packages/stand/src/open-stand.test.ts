import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Command, OrderId, saveState } from '@pressobox/domain'
import { describe, expect, it } from 'vitest'
import { staff } from './testing/desk.ts'
import { diskStand, serve } from './testing/disk-stand.ts'

const command = (given: object) => Command.parse(given)

describe('the stand on disk', () => {
  it('finds finished orders in the journal, and starts the same with and without its checkpoint', async () => {
    const { folder, open } = await diskStand()
    const first = await open()
    const ids: string[] = []
    for (let index = 0; index < 150; index += 1) ids.push(await serve(first.stand))
    await first.stop()
    const second = await open()
    const withCheckpoint = saveState(second.stand.state)
    const found = second.stand.find(OrderId.parse(ids[3]))
    const recalled = await second.stand.execute(command({ name: 'recall', orderId: ids[3] }), staff)
    const called = second.stand.state.running.first()
    await second.stop()
    for (const end of ['', '.bak']) await rm(join(folder, `checkpoint.json${end}`), { force: true })
    const third = await open()
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

  it('tells all that happened to an order, running or long finished, and nothing of others', async () => {
    const { open } = await diskStand(2000)
    const { stand } = await open()
    const past = await serve(stand)
    for (let index = 0; index < 120; index += 1) await serve(stand)
    const outcome = await stand.execute(command({ name: 'walk-up', choice: { drink: 'americano' } }), staff)
    const live = outcome.kind === 'done' ? outcome.orderId : null
    await serve(stand)
    const trails: string[][] = []
    for (const id of [past, live]) {
      const order = stand.find(OrderId.parse(id))
      const trail: string[] = []
      if (order !== null) for await (const { fact } of stand.trail(order)) trail.push(fact.fact.type)
      trails.push(trail)
    }
    expect(trails).toEqual([
      ['order.started', 'order.placed', 'order.completed', 'order.collected'],
      ['order.started', 'order.placed'],
    ])
  })

  it('answers a repeated request after restarts as the first time', async () => {
    const { open } = await diskStand()
    const first = await open()
    const orderId = await serve(first.stand, 'a key')
    await first.stop()
    const second = await open()
    const again = await second.stand.execute(
      command({ name: 'walk-up', choice: { drink: 'americano' } }),
      staff,
      'a key',
    )
    expect([again, second.stand.state.lastNumber]).toEqual([{ kind: 'done', orderId, repeated: true }, 1])
  })

  it('takes a switch of events for done only when it is, also when it is asked again after a power cut in the middle', async () => {
    const { folder, open } = await diskStand()
    const first = await open()
    await first.stand.execute(command({ name: 'walk-up', choice: { drink: 'americano' } }), staff)
    await first.stand.execute(command({ name: 'complete', orderId: first.stand.state.running.first()?.id }), staff)
    const ask = (stand: typeof first.stand) =>
      stand.execute(command({ name: 'start-event', eventId: 'FAIR', copyFrom: null }), staff, 'a key')
    await ask(first.stand)
    await first.stop()
    // What the old event ended with is on disk, what begins the new one is not.
    for (const name of await readdir(join(folder, 'journal'))) await rm(join(folder, 'journal', name))
    for (const end of ['', '.bak']) await rm(join(folder, `checkpoint.json${end}`), { force: true })
    const second = await open()
    const before = second.stand.state.eventId
    const again = await ask(second.stand)
    expect([before, again, second.stand.state.eventId]).toEqual([
      'POPUP',
      { kind: 'done', orderId: null, repeated: false },
      'FAIR',
    ])
  })

  it('keeps each event by itself: what is over goes to the archive, and comes back with its numbers', async () => {
    const { folder, open } = await diskStand()
    const first = await open()
    const atFair = async (eventId: string) =>
      first.stand.execute(command({ name: 'start-event', eventId, copyFrom: null }), staff)
    await serve(first.stand)
    await first.stand.execute(command({ name: 'walk-up', choice: { drink: 'americano' } }), staff)
    const { running } = first.stand.state
    await first.stand.execute(command({ name: 'complete', orderId: running.first()?.id }), staff)
    await atFair('FAIR')
    const one = await serve(first.stand)
    await atFair('POPUP')
    const three = await serve(first.stand)
    await first.stop()
    const second = await open()
    const numbers = [one, three].map((id) => second.stand.find(OrderId.parse(id))?.number)
    const ended: string[] = []
    for await (const { fact } of second.journal.read(0, 'POPUP'))
      if (fact.fact.type === 'order.collected') ended.push(fact.fact.order.id)
    const folders = await readdir(join(folder, 'archive'))
    expect([numbers, ended.length, folders.toSorted((a, b) => a.localeCompare(b))]).toEqual([
      [1, 3],
      3,
      ['FAIR', 'POPUP'],
    ])
  })
})
