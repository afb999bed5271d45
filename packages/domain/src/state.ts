import { Keyed } from './keyed.ts'
import { defaultConfig, type Config } from './config.ts'
import { defaultMenu } from './default-menu.ts'
import type { Gone } from './erasure.ts'
import type { EventBook } from './event-book.ts'
import type { DeviceId, OrderId, TicketId } from './id.ts'
import type { Menu } from './menu.ts'
import { byTurn, type Order } from './order.ts'
import type { RefusalCode } from './refusal.ts'
import type { Shelf } from './stock.ts'
import type { Ticket } from './ticket.ts'
import type { Codes } from './token-window.ts'
import { noPace, type Pace } from './wait.ts'

/**
 * The bar as the facts left it. Finished orders leave it (an index into the journal finds them), so that neither
 * memory nor checkpoint grows with the day; only the last of them stay for a while, for pages that load just then.
 */
export interface State {
  readonly eventId: string
  readonly config: Config
  readonly menu: Menu
  readonly shelf: Shelf
  /** The books of other events of this box, for when they are active again. */
  readonly elsewhere: Readonly<Record<string, EventBook>>
  readonly open: boolean
  readonly closedReason: string | null
  /** Stand time at which a pause ends; null when it does not by itself. */
  readonly reopensAt: number | null
  readonly broadcast: { readonly text: string; readonly until: number } | null
  /** What extensions say on the display, by their names. */
  readonly lines: Readonly<Record<string, string>>
  /** The last number drawn of this event and series; the first is 1. */
  readonly lastNumber: number
  /** Numbers that stand on a paper pad and were not entered yet. */
  readonly reserved: readonly number[]
  readonly series: number
  /** Drinks placed in this event and not ended unmade: what the quota counts. */
  readonly placed: number
  /** Whether there is a printer to queue tickets for. */
  readonly tickets: boolean
  readonly codes: Codes
  /** Choosing, queued, making. */
  readonly running: Keyed<OrderId, Order>
  /** On the counter. */
  readonly ready: Keyed<OrderId, Order>
  /** On the shelf: nobody came for them. They stay at hand until they are collected or the event ends. */
  readonly missed: Keyed<OrderId, Order>
  /** The last that ended. */
  readonly recent: Keyed<OrderId, Order>
  readonly papers: Keyed<TicketId, Ticket>
  readonly pace: Pace
  /** Devices whose guests want to be forgotten. */
  readonly forgotten: Keyed<DeviceId, true>
  /** Orders of this event that were given a name or a note, and still have it in the journal. */
  readonly named: number
  /** Of each event whose names went. */
  readonly erased: Readonly<Record<string, Gone>>
  /** The queue is long; it stays so until it is clearly shorter, so that the word does not flicker. */
  readonly slow: boolean
  readonly refused: Refused
}

/** Scans that the stand said no to. */
interface Refused {
  readonly at: number
  readonly keys: readonly string[]
  readonly count: number
  /** How often each no was said. */
  readonly by: Readonly<Partial<Record<RefusalCode, number>>>
}

export const recentOrders = 100
/** More than a shelf holds: after so many the oldest is only in the journal. */
export const mostMissed = 500
export const recentPapers = 100
/** Unprinted tickets that are kept at most: a printer that is dead for days. */
export const mostPapers = 2000

export const emptyState: State = {
  eventId: 'POPUP',
  config: defaultConfig,
  menu: defaultMenu,
  shelf: {},
  elsewhere: {},
  open: false,
  closedReason: null,
  reopensAt: null,
  broadcast: null,
  lines: {},
  lastNumber: 0,
  reserved: [],
  series: 1,
  placed: 0,
  tickets: true,
  codes: { current: null, previous: null, retired: [] },
  running: Keyed.of(),
  ready: Keyed.of(),
  missed: Keyed.inOrder(),
  recent: Keyed.inOrder(),
  papers: Keyed.inOrder(),
  pace: noPace,
  forgotten: Keyed.of(),
  named: 0,
  erased: {},
  slow: false,
  refused: { at: 0, keys: [], count: 0, by: {} },
}

/** What an event keeps while another one is active. */
export function bookOf(state: State): EventBook {
  const { config, menu, shelf, lastNumber, reserved, series, placed } = state
  return { config, menu, shelf, lastNumber, reserved, series, placed }
}

/** The book of an event of this box, active or not; null for one that it never had. */
export function bookOfEvent(state: State, eventId: string): EventBook | null {
  return eventId === state.eventId ? bookOf(state) : (state.elsewhere[eventId] ?? null)
}

/** An order that the stand has at hand. */
export function orderOf(state: State, id: OrderId): Order | null {
  return state.running.get(id) ?? state.ready.get(id) ?? state.missed.get(id) ?? state.recent.get(id) ?? null
}

/** Every order that the stand has at hand. */
export function ordersAtHand({ running, ready, missed, recent }: State): readonly Order[] {
  return [running, ready, missed, recent].flatMap((orders) => [...orders.values()])
}

/** A device's running orders: more than `maxRunningPerCustomer` it may not have. */
export function runningOf(state: State, device: DeviceId): readonly Order[] {
  return state.running.filter((order) => order.device === device)
}

/** The orders that wait to be made, by their turn: the queue. */
export function queue(state: State): readonly Order[] {
  return state.running.filter((order) => order.state === 'queued').toSorted(byTurn)
}
