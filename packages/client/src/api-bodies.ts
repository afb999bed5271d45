import type {
  CalibrationView,
  FoundPrinterView,
  ModifierPick,
  PaperKind,
  OrderState,
  OrderView,
  ScreenRole,
  StaffRole,
  StoryEvent,
  TicketView,
  PrinterView,
  ProfileView,
} from '@pressobox/protocol'

/** What pages send and what comes back beside the views of `protocol`. */

export interface Drafted {
  readonly drink: string
  readonly modifiers: readonly ModifierPick[]
  readonly name?: string
  readonly note?: string
}

/** What stands on a paper pad: a number that was reserved, and when it was written down (ISO 8601). */
export interface OnPaper {
  readonly number: number
  readonly placedAt: string
}

export type LogIn =
  | {
      readonly pin: string
      readonly role?: StaffRole | ScreenRole
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

/** `next` is the next page's `after`; null at the end. */
export interface OrderPage extends OrderList {
  readonly next: string | null
}

export interface OrderQuery {
  readonly state?: readonly OrderState[]
  readonly limit?: number
  readonly after?: string
  readonly number?: number
}

export interface JourneyReply {
  readonly order: OrderView
  readonly events: readonly StoryEvent[]
}

export type BatchAction = 'make' | 'unmake' | 'complete' | 'cancel' | 'collect' | 'undo'

export interface BatchReply {
  readonly orders: readonly OrderView[]
  readonly refused: readonly { readonly id: string; readonly code: string }[]
}

/** A drink as the menu's file has it; the box checks all of it. */
export interface MenuFileDrink {
  readonly id: string
  readonly [field: string]: unknown
}

/** A string is in the menu's first language; otherwise one text for each language. */
export type MenuText = string | Readonly<Record<string, string>>

export interface MenuOption {
  readonly id: string
  readonly name: MenuText
  readonly tags: readonly string[]
  readonly default: boolean
}

export interface MenuGroup {
  readonly id: string
  readonly group: MenuText
  readonly min: number
  readonly max: number
  readonly options: readonly MenuOption[]
}

/** A drink as the box keeps it. */
export type MenuDrink = Readonly<{
  id: string
  name: MenuText
  picture: string
  category: string
  tags: readonly string[]
  modifiers: readonly MenuGroup[]
}>

export interface StandChange {
  readonly open: boolean
  readonly reason?: string
  /** Closed for so many minutes; without it, until somebody opens. */
  readonly minutes?: number
}

/** The Wi-Fi that displays tell guests to join. */
export interface Wifi {
  readonly ssid: string
  /** Null where it is open. */
  readonly password: string | null
  readonly hidden: boolean
}

export interface Availability {
  readonly available?: boolean
  /** An instant (ISO 8601), or `tomorrow`: the event's next midnight. */
  readonly until?: string | null
  readonly left?: number | null
}

export type Config = Readonly<Record<string, unknown>>

export interface PrinterList {
  readonly printers: readonly PrinterView[]
  /** Printers that were seen and are not used. */
  readonly found: readonly FoundPrinterView[]
  readonly profiles: readonly ProfileView[]
  readonly calibration: CalibrationView
}

/** What a printer is wanted to be; what is left out is as for a new one. */
export interface PrinterWish {
  readonly url: string
  readonly profile?: string | null
  readonly kinds?: readonly PaperKind[] | null
  readonly categories?: readonly string[] | null
  readonly fallback?: string | null
  readonly identity?: string | null
  readonly beep?: boolean
}

/** What a person read off a printer's test page. */
export interface CalibrationAnswers {
  readonly pagesRight: readonly number[]
  readonly ruler: number
  readonly picture: 'gs-v-0' | 'esc-star'
  readonly cuts: boolean
}

export interface TicketList {
  readonly tickets: readonly TicketView[]
}

export interface PlayedReply {
  readonly accepted: number
  /** By their place in the call, from 0. */
  readonly refused: readonly { readonly index: number; readonly problem: string }[]
}

/** From where an extension comes: the files of its folder as texts, a folder of the box, or one that came with it. */
export type ExtensionSource = (
  | { readonly files: Readonly<Record<string, string>> }
  | { readonly folder: string }
  | { readonly offered: string }
) & { readonly enable?: boolean; readonly granted?: readonly string[] }

export interface ExtensionChange {
  readonly enabled?: boolean
  readonly granted?: readonly string[]
  readonly settings?: Readonly<Record<string, string | number | boolean>>
  /** Null lets a stopped one go on. */
  readonly quarantine?: null
}
