import type { OrderView, SnapshotMessage, StandView } from '@pressobox/protocol'
import { describe, expect, it } from 'vitest'
import { emptyLive, type LiveMessage } from './live.ts'
import { fold } from './live-fold.ts'

const stand: StandView = {
  eventId: 'POPUP',
  name: 'Bar',
  open: true,
  closedReason: null,
  reopensAt: null,
  busy: 'normal',
  soldOut: false,
  queue: { queued: 0, making: 0 },
  wait: null,
  menu: [],
  menuLanguage: null,
  language: 'en',
  broadcast: null,
  lines: [],
  pickup: null,
  calls: 'voice',
  demo: false,
  crowded: false,
  hostName: null,
  customerMinutes: 5,
  baristaMinutes: 15,
  requireName: false,
  allowNote: true,
}

function order(id: string, state: OrderView['state']): OrderView {
  return {
    id,
    number: 1,
    state,
    missed: false,
    drink: 'americano',
    modifiers: [],
    label: { drink: 'Americano', modifiers: [], differing: [] },
    name: null,
    note: null,
    barista: null,
    source: 'phone',
    cause: null,
    cancelledBy: null,
    startedAt: '2026-11-24T10:00:00.000Z',
    placedAt: null,
    madeAt: null,
    readyAt: null,
    endedAt: null,
    expiresAt: null,
    remainingMs: null,
    position: null,
    wait: null,
    ticket: 'none',
    ticketId: null,
    remakes: 0,
    remakeReason: null,
    prioritised: false,
    undoMs: null,
    share: '',
    link: null,
    check: null,
    version: 1,
  }
}

const snapshot = (seq: number, epoch = 'e'): LiveMessage => {
  const message: SnapshotMessage = { epoch, seq, view: { role: 'guest', stand, orders: [order('a', 'queued')] } }
  return { kind: 'snapshot', at: 0, message }
}
const event = (seq: number, detail: object): LiveMessage => ({
  kind: 'event',
  at: 0,
  message: { seq, type: 'x', detail: { eventId: 'POPUP', Message: '', ...detail } },
})

describe('what a page knows', () => {
  it('is the snapshot, with each thing that an event carries in the place of the one before', () => {
    const live = [
      snapshot(5),
      event(6, { order: order('a', 'making') }),
      event(8, { order: order('b', 'queued') }),
    ].reduce(fold, emptyLive)
    expect([
      live.seq,
      live.view?.role === 'guest' ? live.view.orders.map(({ id, state }) => [id, state]) : null,
    ]).toEqual([
      8,
      [
        ['a', 'making'],
        ['b', 'queued'],
      ],
    ])
  })

  it('takes nothing twice and nothing before the first snapshot', () => {
    const early = fold(emptyLive, event(1, { order: order('z', 'queued') }))
    const live = [
      snapshot(5),
      event(5, { order: order('a', 'ready') }),
      event(4, { order: order('a', 'cancelled') }),
    ].reduce(fold, early)
    expect(live.view?.role === 'guest' ? live.view.orders.map(({ state }) => state) : null).toEqual(['queued'])
  })

  it('follows another journal by its snapshot, and says since when it is not live', () => {
    const lost = fold([snapshot(50)].reduce(fold, emptyLive), { kind: 'lost', at: 123 })
    const back = fold(lost, snapshot(2, 'other'))
    expect([lost.status, lost.since, back.status, back.epoch, back.seq]).toEqual(['lost', 123, 'live', 'other', 2])
  })

  it('counts tokens without ever hearing a code, and asks for the code when it changed', () => {
    const code = {
      code: 'c',
      short: 's',
      url: 'u',
      address: 'a',
      wifi: null,
      tokens: 1,
      size: 10,
      startsAt: '',
      endsAt: '',
      remainingMs: 1000,
      hideMs: 100,
      hidden: false,
    }
    const display: LiveMessage = {
      kind: 'snapshot',
      at: 0,
      message: { epoch: 'e', seq: 1, view: { role: 'display', stand, code, board: [], wrongLines: [], slides: [] } },
    }
    const used = [display, event(2, { tokens: 0 })].reduce(fold, emptyLive)
    const changed = fold(used, event(3, { codeChanged: true }))
    expect([
      used.view?.role === 'display' ? [used.view.code?.tokens, used.view.code?.hidden] : null,
      changed.view?.role === 'display' ? changed.view.code : 'x',
    ]).toEqual([[0, true], null])
  })
})
