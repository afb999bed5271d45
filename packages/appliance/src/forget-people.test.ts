import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyState, evolve, Order } from '@pressobox/domain'
import { openJournal } from '@pressobox/journal'
import { recordCodec } from '@pressobox/stand'
import { expect, it } from 'vitest'
import { forgetPeople } from './forget-people.ts'

it('names, notes and devices are gone from closed segments, and the rest is as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'forget-'))
  try {
    const open = () => openJournal({ folder, codec: recordCodec, segmentBytes: 1 })
    const journal = await open()
    const order = Order.parse({
      id: 'one',
      device: 'd',
      address: 'a',
      state: 'queued',
      number: 7,
      name: 'Ada',
      note: 'hot',
      startedAt: 1,
      version: 1,
    })
    for (let count = 0; count < 2; count += 1)
      await journal.append([{ eventId: 'POPUP', fact: { type: 'order.placed', order, changed: null } }], {
        at: 1,
        wall: 2,
      }).durable
    await journal.close()
    expect(await forgetPeople(folder)).toBe(1)
    const again = await open()
    let state = emptyState
    const kept: unknown[] = []
    for await (const { seq, fact } of again.read(0)) {
      state = evolve(state, fact.fact)
      if ('order' in fact.fact)
        kept.push([
          seq,
          fact.fact.order.number,
          fact.fact.order.name,
          fact.fact.order.note,
          fact.fact.order.device,
          fact.fact.order.address,
        ])
    }
    await again.close()
    expect(kept).toEqual([
      [1, 7, null, null, null, null],
      [2, 7, 'Ada', 'hot', 'd', 'a'],
    ])
    expect(state.lastNumber).toBe(7)
  } finally {
    await rm(folder, { recursive: true })
  }
})
