import type {
  CodeView,
  EventMessage,
  ExtensionsView,
  OrderView,
  PrintersMessage,
  SnapshotMessage,
} from '@pressobox/protocol'

import { emptyLive, type Live, type LiveMessage } from './live.ts'
import { foldDetail } from './live-detail.ts'
import { foldQueue } from './live-queue.ts'
import { clockOf, codeThing, skewOfCode } from './view-clock.ts'

const foldSnapshot = (live: Live, message: SnapshotMessage, at: number): Live => ({
  status: 'live',
  since: null,
  epoch: message.epoch,
  seq: message.seq,
  view: message.view,
  skewMs: clockOf(message.view, at) ?? live.skewMs,
  arrivals: { snapshotAt: at, things: {} },
})

const foldEvent = (live: Live, message: EventMessage, at: number): Live => {
  if (live.view === null || message.seq <= live.seq) return live
  const folded = foldDetail(live.view, live.arrivals, message.detail, at)
  return { ...live, seq: message.seq, ...folded, skewMs: folded.skewMs ?? live.skewMs }
}

const foldCode = (live: Live, code: CodeView, at: number): Live => {
  if (live.view === null || live.view.role === 'guest') return live
  const things = { ...live.arrivals.things, [codeThing]: at }
  const skewMs = skewOfCode(code, at) ?? live.skewMs
  return { ...live, view: { ...live.view, code }, arrivals: { ...live.arrivals, things }, skewMs }
}

const foldOrder = (live: Live, order: OrderView, at: number): Live => {
  if (live.view === null || live.view.role === 'display') return live
  const folded = foldDetail(live.view, live.arrivals, { eventId: '', Message: '', order }, at)
  return { ...live, ...folded, skewMs: folded.skewMs ?? live.skewMs }
}

/** How the printers are. It has no `seq`, for it is no fact. */
const foldPrinters = (live: Live, { printers }: PrintersMessage): Live =>
  live.view?.role === 'staff' ? { ...live, view: { ...live.view, printers } } : live

/** A code that leads to an address where the box no longer is, is none: the page asks for it anew. */
const foldAddress = (live: Live, address: string): Live =>
  live.view === null || live.view.role === 'guest' || live.view.code === null || live.view.code.address === address
    ? live
    : { ...live, view: { ...live.view, code: null } }

const foldCrowded = (live: Live, crowded: boolean): Live =>
  live.view === null || live.view.stand.crowded === crowded
    ? live
    : { ...live, view: { ...live.view, stand: { ...live.view.stand, crowded } } }

const foldExtensions = (live: Live, extensions: ExtensionsView): Live =>
  live.view?.role === 'staff' ? { ...live, view: { ...live.view, extensions } } : live

/**
 * The next `Live` after one message; the same value when the message says nothing new. Events that are already known
 * are ignored, and so is every event before the first snapshot. A snapshot always wins: the box is the truth.
 */
export const fold = (live: Live, message: LiveMessage): Live => {
  switch (message.kind) {
    case 'connected':
      return live.view === null ? live : { ...live, status: 'live', since: null }
    case 'lost':
      return live.status === 'lost' ? live : { ...live, status: 'lost', since: message.at }
    case 'forgotten':
      return emptyLive
    case 'snapshot':
      return foldSnapshot(live, message.message, message.at)
    case 'event':
      return foldEvent(live, message.message, message.at)
    case 'queue':
      return foldQueue(live, message.message)
    case 'printers':
      return foldPrinters(live, message.message)
    case 'extensions':
      return foldExtensions(live, message.message)
    case 'phones':
      return live.view?.role === 'staff' ? { ...live, view: { ...live.view, phones: message.message.phones } } : live
    case 'crowd':
      return live.view?.role === 'staff' ? { ...live, view: { ...live.view, crowd: message.crowd } } : live
    case 'checks':
      return live.view?.role === 'staff' ? { ...live, view: { ...live.view, checks: message.checks } } : live
    case 'update':
      return live.view?.role === 'staff' ? { ...live, view: { ...live.view, update: message.update } } : live
    case 'address':
      return foldAddress(live, message.address)
    case 'crowded':
      return foldCrowded(live, message.crowded)
    case 'slides':
      return live.view?.role === 'display' ? { ...live, view: { ...live.view, slides: message.slides } } : live
    case 'code':
      return foldCode(live, message.code, message.at)
    case 'order':
      return foldOrder(live, message.order, message.at)
  }
}
