import type { CrowdView, PhoneCheckView, SettingsFlaw, UpdateView } from './box-view.ts'
import type { ConfigView } from './config-view.ts'
import type { ExtensionsView } from './extension-view.ts'
import type { PrinterView, TicketView } from './paper-view.ts'
import type { BoardEntry, CodeView, OrderView, SlideView, StandView } from './view.ts'

export interface GuestSnapshot {
  readonly role: 'guest'
  readonly stand: StandView
  /** One's own orders, oldest first. */
  readonly orders: readonly OrderView[]
}

export interface DisplaySnapshot {
  readonly role: 'display'
  readonly stand: StandView
  /** The code of the current window; null until one was asked for. */
  readonly code: CodeView | null
  readonly board: readonly BoardEntry[]
  /** Wrong lines of the box's settings file; an entry that is missing is null. */
  readonly wrongLines: readonly (number | null)[]
  /** What is shown while nobody waits, in its order. */
  readonly slides: readonly SlideView[]
}

/** What the event came to so far. */
export interface FiguresView {
  /** Drinks placed and not ended unmade: what the quota counts. */
  readonly placed: number
  /** How often scans were refused, by the code of the no. */
  readonly refused: Readonly<Record<string, number>>
}

export interface StaffSnapshot {
  readonly role: 'staff'
  readonly stand: StandView
  readonly code: CodeView | null
  /** Live orders and those that ended lately, oldest first. */
  readonly orders: readonly OrderView[]
  readonly tickets: readonly TicketView[]
  readonly printers: readonly PrinterView[]
  readonly extensions: ExtensionsView
  readonly figures: FiguresView
  /** Orders whose guest has the page open right now; of the others one calls the number out loud. */
  readonly phones: readonly string[]
  readonly crowd: CrowdView
  /** Phones that tried whether they reach the box. */
  readonly checks: readonly PhoneCheckView[]
  /** What is wrong with the box's settings file: nothing of it was taken. */
  readonly flaws: readonly SettingsFlaw[]
  /** Null on a machine that was not made from an image. */
  readonly update: UpdateView | null
  readonly config: ConfigView
}

export type Snapshot = GuestSnapshot | DisplaySnapshot | StaffSnapshot
