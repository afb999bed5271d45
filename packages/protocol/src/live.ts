import type { ConfigView } from './config-view.ts'
import type { UpdateView } from './box-view.ts'
import type { PrinterView, TicketView } from './paper-view.ts'
import type { FiguresView, Snapshot } from './snapshot.ts'
import type { BoardEntry, Busy, OrderView, SlideView, StandView, WaitRange } from './view.ts'

/**
 * What an event's detail carries besides its public fields: the thing as it stands now, as this role may see it.
 * A page puts it in the place of the one that it had; there is nothing else to work out.
 */
export interface LiveDetail {
  readonly eventId: string
  readonly Message: string
  readonly orderId?: string
  readonly order?: OrderView
  readonly stand?: StandView
  /** Tokens left of the current code, null when there is none; another code is asked for at `GET /api/code`. */
  readonly tokens?: number | null
  /** Tokens of a code when it is new. */
  readonly size?: number
  /** Another code is valid from now on. */
  readonly codeChanged?: boolean
  /** For the display: null when the order left the board. */
  readonly board?: BoardEntry | null
  readonly ticket?: TicketView
  readonly figures?: FiguresView
  readonly config?: ConfigView
  readonly [field: string]: unknown
}

export interface SnapshotMessage {
  readonly epoch: string
  readonly seq: number
  readonly view: Snapshot
}

export interface EventMessage {
  readonly seq: number
  readonly type: string
  readonly detail: LiveDetail
}

export interface CountedView {
  readonly available: boolean
  readonly left: number
}

/** Sent at most once a second, and only when it changed: what depends on everybody else's orders. */
export interface QueueMessage {
  readonly seq: number
  readonly queue: StandView['queue']
  readonly wait: WaitRange | null
  readonly busy: Busy
  readonly soldOut: boolean
  /** What is counted and moves with each order, by drink or by `group/option`; nothing where nobody counts. */
  readonly stock: Readonly<Record<string, CountedView>>
  /** One's own queued orders (for staff: all of them). */
  readonly orders: readonly {
    readonly orderId: string
    readonly position: number | null
    readonly wait: WaitRange | null
  }[]
}

/** Sent to staff when something of the printers is different, a few times a second at most; it has no `seq`. */
export interface PrintersMessage {
  readonly printers: readonly PrinterView[]
}

/** Sent to everybody when phones find the box at another address: a code that says the old one is asked for anew. */
export interface AddressMessage {
  readonly address: string
}

/** Sent to everybody when the Wi-Fi becomes nearly full, or no longer is; it has no `seq`. */
export interface CrowdedMessage {
  readonly crowded: boolean
}

/** Sent to displays when staff changed what they show while nobody waits; it has no `seq`. */
export interface SlidesMessage {
  readonly slides: readonly SlideView[]
}

/** Sent to staff while the box is updated, a few times a second at most; it has no `seq`. */
export interface UpdateMessage {
  readonly update: UpdateView | null
}

/** Sent to staff when guests' pages come or go, a few times a second at most; it has no `seq`. */
export interface PhonesMessage {
  /** Orders whose guest has the page open right now. */
  readonly phones: readonly string[]
}
