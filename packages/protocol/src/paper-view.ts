/** Paper and printers on the wire, as types only. */

export interface TicketView {
  readonly id: string
  readonly orderId: string | null
  readonly number: number | null
  readonly kind: string
  readonly copy: number
  readonly printer: string
  /** The printer that should have printed it, when another took it over. */
  readonly insteadOf: string | null
  readonly state: 'queued' | 'sending' | 'printed' | 'failed' | 'unconfirmed'
  /** Why it failed or is unconfirmed: a code of the words room. */
  readonly cause: string | null
  readonly createdAt: string
  /** Path of the picture of the paper. */
  readonly picture: string
}

export type PaperKind = 'bar' | 'customer' | 'cup' | 'shift' | 'pad' | 'note' | 'erasure' | 'test'

export interface PrinterView {
  readonly name: string
  readonly url: string
  readonly state: 'ready' | 'working' | 'trouble' | 'unknown'
  /** A code of the words room that says what is wrong or soon will be; null when nothing is. */
  readonly cause: string | null
  /** All that it says of itself, as codes. */
  readonly faults: readonly string[]
  /** Paper that waits for it. */
  readonly waiting: number
  /** Name of its profile; null for what printers of the box's paper have in common. */
  readonly profile: string | null
  /** Kinds of paper that it prints; null for all. */
  readonly kinds: readonly PaperKind[] | null
  /** Categories of drinks that it prints for; null for all. */
  readonly categories: readonly string[] | null
  /** The printer that takes over what this one cannot begin. */
  readonly fallback: string | null
  /** What does not change with its address. */
  readonly identity: string | null
  /** A flag names it for this run: it cannot be removed, and keeps its address. */
  readonly fixed: boolean
  /** Length of the roll when it was put in, and what is left of it; null when nobody said. */
  readonly rollMetres: number | null
  readonly metresLeft: number | null
  /** A new bar ticket is heard. */
  readonly beep: boolean
  /** Its test page was answered: it may have a profile of its own, `calibrated`. */
  readonly calibrated: boolean
  readonly beeper: boolean
  readonly drawer: boolean
}

/** What a test page shows: numbers of code pages, and rulers by their letters. */
export interface CalibrationView {
  readonly pages: readonly number[]
  readonly rulers: readonly number[]
}

export interface ProfileView {
  readonly name: string
  /** As people call such printers. */
  readonly title: string
}

export interface FoundPrinterView {
  readonly name: string
  readonly url: string
  readonly identity: string | null
}
