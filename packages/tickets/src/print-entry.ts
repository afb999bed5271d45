import type { Ticket } from '@pressobox/domain'
import type { Draft } from './desk.ts'
import type { Outcome } from './printer.ts'
import type { Station } from './station.ts'

/** Paper in the queue. What is no ticket (a test page) is told to nobody but the one who asked, and tried once. */
export type Entry =
  | {
      readonly kind: 'ticket'
      readonly ticket: Ticket
      /** The printer that it should have gone to. */
      readonly insteadOf: string | null
      /** It waited while something was wrong: what was wanted then may not be wanted any more. */
      waited: boolean
      told: string | null
    }
  | { readonly kind: 'loose'; readonly id: string; readonly draft: (station: Station) => Draft; readonly done: Done }

type Done = (outcome: Outcome) => void
export type TicketEntry = Extract<Entry, { kind: 'ticket' }>
