import type { OrderId } from '@pressobox/domain'
import type { Journal } from '@pressobox/journal'
import type { Recorded, Stand } from '@pressobox/stand'
import type { PrinterBook } from './printer-book.ts'

/** What printing on this box needs of the box. */
export interface PressingParts {
  readonly stand: Stand
  readonly journal: Journal<Recorded>
  readonly book: PrinterBook
  /** The data folder. */
  readonly data: string
  /** An order's secret address, for its guest's slip. */
  readonly link: (orderId: OrderId) => string | null
  readonly log: (sentence: string, error: unknown) => void
}
