/**
 * What the wire carries, as types only: pages import these and nothing of the rules.
 * Times are ISO 8601 strings of the box's wall clock; every `…Ms` is milliseconds counted from the moment of the answer.
 */

/** A place on the chart of an order: what is ready for too long is missed. */
export type ChartPlace = OrderState | 'missed'

/** The chart of an order, as the rules have it. `by` is a step, or the rule of the config whose time runs out. */
export interface ChartView {
  readonly ways: readonly { readonly from: ChartPlace; readonly to: ChartPlace; readonly by: string }[]
}

export type OrderState = 'choosing' | 'queued' | 'making' | 'ready' | 'collected' | 'cancelled' | 'timed-out'

export type TicketState = 'none' | 'queued' | 'printed' | 'failed' | 'unconfirmed'

export interface ModifierPick {
  /** Id of the modifier group, as `milk`. */
  readonly group: string
  /** Id of the option, as `oat`. */
  readonly option: string
}

/** Minutes from now until a drink is ready, as a range. */
export interface WaitRange {
  readonly lowMinutes: number
  readonly highMinutes: number
}

export interface OrderView {
  readonly id: string
  readonly number: number | null
  readonly state: OrderState
  /** Ready for so long that it left the board; still collectable. */
  readonly missed: boolean
  /** Id of the drink, as `flat-white`; null while choosing. */
  readonly drink: string | null
  readonly modifiers: readonly ModifierPick[]
  /** The same in words, as they were on the menu when it was placed. */
  readonly label: {
    readonly drink: string | null
    readonly modifiers: readonly string[]
    /** Those that are not as the drink usually is: what whoever makes it has to mind. */
    readonly differing: readonly string[]
  }
  readonly name: string | null
  readonly note: string | null
  /** Who makes it or made it; null for guests, who are not told. */
  readonly barista: string | null
  readonly source: 'phone' | 'walk-up' | 'kiosk' | 'robot'
  /** Why it ended: the original's words for time-outs, a reason for a cancellation. */
  readonly cause: string | null
  /** Who cancelled it. */
  readonly cancelledBy: 'customer' | 'staff' | null
  readonly startedAt: string
  readonly placedAt: string | null
  readonly madeAt: string | null
  readonly readyAt: string | null
  readonly endedAt: string | null
  readonly expiresAt: string | null
  readonly remainingMs: number | null
  /** Place in the queue from 1; null when not queued. */
  readonly position: number | null
  readonly wait: WaitRange | null
  /** Its latest bar ticket. */
  readonly ticket: TicketState
  readonly ticketId: string | null
  /** How often it was made again. */
  readonly remakes: number
  readonly remakeReason: string | null
  /** Staff let it go before the others. */
  readonly prioritised: boolean
  /** Milliseconds for which the last staff step can still be undone; null when it cannot. */
  readonly undoMs: number | null
  /** Path of the shared story, as `/journey/<orderId>?k=KEY`. */
  readonly share: string
  /** Path of the order's own secret link, as `/o/KEY`; null for staff, who act by their session. */
  readonly link: string | null
  /** Digits that open it together with its number, as `048213`; null for staff. */
  readonly check: string | null
  /** Counts every change; send it back as `If-Match`. */
  readonly version: number
}

/** An order of a guest kiosk, as the kiosk may know it: nothing opens it again. */
export interface KioskOrderView {
  readonly number: number
  readonly label: OrderView['label']
  readonly wait: WaitRange | null
  /** A printer brings the number on paper. */
  readonly slip: boolean
}

export interface OptionView {
  readonly id: string
  readonly name: string
  readonly available: boolean
  /** Sold out until then (ISO 8601); null when for good or not at all. */
  readonly until: string | null
  /** Portions left; null when not counted. */
  readonly left: number | null
  /** Allergens and diets that a drink has with it. */
  readonly tags: readonly string[]
  readonly default: boolean
}

export interface ModifierGroupView {
  readonly id: string
  /** The group's name, as `Milk`. */
  readonly group: string
  readonly min: number
  readonly max: number
  readonly options: readonly OptionView[]
}

export interface DrinkView {
  readonly id: string
  readonly name: string
  /** Path of a picture that the box serves. */
  readonly picture: string
  readonly category: string
  readonly tags: readonly string[]
  readonly available: boolean
  /** Sold out until then (ISO 8601); null when for good or not at all. */
  readonly until: string | null
  /** Portions left; null when not counted. */
  readonly left: number | null
  readonly modifiers: readonly ModifierGroupView[]
}

export type Busy = 'normal' | 'slow' | 'full'

export interface StandView {
  readonly eventId: string
  readonly name: string
  readonly open: boolean
  readonly closedReason: string | null
  readonly reopensAt: string | null
  readonly busy: Busy
  /** Every drink of the event's quota is somebody's. */
  readonly soldOut: boolean
  readonly queue: { readonly queued: number; readonly making: number }
  readonly wait: WaitRange | null
  readonly menu: readonly DrinkView[]
  /** The language of menu texts that do not exist in the reader's; null when all do, or when nobody said. */
  readonly menuLanguage: string | null
  readonly language: string
  /** A line from staff to everybody who waits. */
  readonly broadcast: { readonly text: string; readonly until: string } | null
  /** What extensions say on the display. */
  readonly lines: readonly string[]
  /** Where drinks are picked up, in words. */
  readonly pickup: string | null
  /** How the display calls a number besides showing it. */
  readonly calls: 'voice' | 'bell' | 'silent'
  /** A demonstration with robots: pages say so. */
  readonly demo: boolean
  /** The box's name on its network, as `presso.local:8080`, with a suffix when the name was taken; null while it has none. */
  readonly hostName: string | null
  /** The Wi-Fi holds hardly any more phones: new guests order at the counter, and who has a drink may leave it. */
  readonly crowded: boolean
  /** Minutes that a guest has to choose and a barista has to make; pages draw bars from them. */
  readonly customerMinutes: number
  readonly baristaMinutes: number
  readonly requireName: boolean
  readonly allowNote: boolean
}

/** A Wi-Fi to join, and what a QR code says to join it. */
export interface WifiView {
  readonly ssid: string
  /** Null where it is open. */
  readonly password: string | null
  readonly code: string
}

export interface CodeView {
  readonly code: string
  /** What a person types who cannot scan. */
  readonly short: string
  /** What the QR code says. */
  readonly url: string
  /** Where the short code is typed, as `http://192.168.4.1:8080`. */
  readonly address: string
  /** The Wi-Fi that phones join first; null where the box does not know it. */
  readonly wifi: WifiView | null
  readonly tokens: number
  readonly size: number
  readonly startsAt: string
  readonly endsAt: string
  readonly remainingMs: number
  /** For so long before its end it is not shown. */
  readonly hideMs: number
  /** No code is shown: used up or about to change. */
  readonly hidden: boolean
}

/** One line on the display: a number and no identity. */
export interface BoardEntry {
  readonly orderId: string
  readonly number: number
  readonly drink: string
  readonly state: 'queued' | 'making' | 'ready'
  /** When it was placed or became ready (ISO 8601). */
  readonly since: string
}

export type Role = 'guest' | 'display' | 'staff'

/** A picture that displays show while nobody waits. */
export interface SlideView {
  readonly id: string
  readonly seconds: number
  readonly on: boolean
  /** Its path. */
  readonly picture: string
}

/** What staff pair: a screen that shows, or a tablet that guests order at. */
export type ScreenRole = 'display' | 'kiosk'

export type StaffRole = 'barista' | 'manager'

/** RFC 9457, with the numbers that go with the code. */
export interface Problem {
  readonly type: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly code: string
  readonly [number: string]: unknown
}

export interface ScanReply {
  readonly orderId: string
  /** The order's secret: `/o/KEY` opens it in any browser. */
  readonly key: string
  readonly expiresAt: string | null
  readonly remainingMs: number | null
}

export interface WhoView {
  readonly role: 'customer' | ScreenRole | StaffRole
  readonly name: string | null
}
