import type { DeviceId, OrderId } from './id.ts'

/** Who asks. */
export type Actor =
  | {
      readonly kind: 'customer'
      readonly device: DeviceId
      /** A keyed hash of the address it came from. */
      readonly address: string
      /** Orders whose secret link this browser opened. */
      readonly holds: readonly OrderId[]
      /** A staff session is open in it: the daily limit does not count. */
      readonly staff: boolean
      /** The box itself proved that it is a robot of its own: what it orders is never taken for a person's. */
      readonly robot: boolean
    }
  | { readonly kind: 'staff'; readonly id: string; readonly name: string }
  | {
      /** An extension: it has orders of robots only, and does with them what staff may. */
      readonly kind: 'extension'
      readonly name: string
    }
  | {
      /** A tablet that guests order at, one after the other. */
      readonly kind: 'kiosk'
      readonly id: string
    }
  | { readonly kind: 'box' }

/** When it is: all rules run on `at`; `wall` and `day` are for people. */
export interface Moment {
  /** Stand time in ms: monotonic, never goes back. */
  readonly at: number
  /** Wall clock in ms since the epoch. */
  readonly wall: number
  /** Local date of the event's time zone, as `2026-11-24`. */
  readonly day: string
}

/** Drawn by chance outside, so that deciding stays pure; what is used is recorded in the facts. */
export interface Fresh {
  readonly orderId: OrderId
  readonly ticketId: string
  /** Ten characters (the original's length). */
  readonly code: string
  /** Six characters that are easily told apart. */
  readonly short: string
}
