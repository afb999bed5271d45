import type { ModifierPick, OrderState, OrderView, StaffRole, TicketView, PrinterView } from '@pressobox/protocol'

/** What pages send and what comes back beside the views of `protocol`. */

export interface Drafted {
  readonly drink: string
  readonly modifiers: readonly ModifierPick[]
  readonly name?: string
  readonly note?: string
}

export type LogIn =
  | {
      readonly pin: string
      readonly role?: StaffRole | 'display'
      /** Who stands there, as the other baristas see it. */
      readonly name?: string
    }
  /** A token of the box itself, good for one session. */
  | { readonly token: string }

/** What a screen shows until staff have entered it. */
export interface PairingCode {
  readonly code: string
  readonly expiresAt: string
  readonly remainingMs: number
}

export interface OrderList {
  readonly seq: number
  readonly orders: readonly OrderView[]
}

export interface OrderQuery {
  readonly state?: readonly OrderState[]
  readonly limit?: number
}

export interface JourneyEvent {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly message: string
}

export interface JourneyReply {
  readonly order: OrderView
  readonly events: readonly JourneyEvent[]
}

export type BatchAction = 'make' | 'unmake' | 'complete' | 'cancel' | 'collect'

export interface BatchReply {
  readonly orders: readonly OrderView[]
  readonly refused: readonly { readonly id: string; readonly code: string }[]
}

export interface StandChange {
  readonly open: boolean
  readonly reason?: string
  /** Closed for so many minutes; without it, until somebody opens. */
  readonly minutes?: number
}

export interface Availability {
  readonly available?: boolean
  readonly until?: string | null
  readonly left?: number | null
}

export type Config = Readonly<Record<string, unknown>>

export interface PrinterList {
  readonly printers: readonly PrinterView[]
}

export interface TicketList {
  readonly tickets: readonly TicketView[]
}

export interface PlayedReply {
  readonly accepted: number
  /** By their place in the call, from 0. */
  readonly refused: readonly { readonly index: number; readonly problem: string }[]
}
