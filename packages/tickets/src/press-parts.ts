import type { Ticket, TicketId, TicketReport } from '@pressobox/domain'
import type { z } from 'zod'
import type { Desk, Draft } from './desk.ts'
import type { Printer } from './printer.ts'
import type { Station } from './station.ts'

export type Report = z.output<typeof TicketReport>

/** `refused`: it does not become that any more. `unavailable`: the journal takes nothing right now. */
export type Kept = 'kept' | 'refused' | 'unavailable'

/** What the press needs of those who own it. */
export interface PressParts {
  /** Opens a printer; null for one that prints nothing. */
  readonly open: (station: Station) => Printer | null
  readonly desk: Desk
  /** What a ticket looks like on this printer's paper. */
  readonly draft: (ticket: Ticket, station: Station, insteadOf: string | null) => Draft
  /** Keeps what became of a ticket; resolves when it is on disk. */
  readonly report: (ticketId: TicketId, report: Report) => Promise<Kept>
  /** Whether a ticket is still to be printed by itself; `waited`: it came too late for some trouble. */
  readonly isWanted: (ticket: Ticket, waited: boolean) => boolean
  /** So many dot rows of paper came out of a printer. */
  readonly rolled: (printer: string, rows: number) => void
  /** Something of `states()` is different. */
  readonly changed: () => void
  readonly log: (sentence: string, error: unknown) => void
  /** Waits, or ends early when the signal says so. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Monotonic ms. */
  readonly now: () => number
  /** A printer is looked at so often, while it has nothing to do or cannot begin. */
  readonly everyMs: number
  /** A printer that cannot begin for so long hands its tickets over, where there is another one for that. */
  readonly patienceMs: number
}
