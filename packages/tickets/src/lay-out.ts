import type { TicketContent } from '@pressobox/domain'
import { barTicket, testPage } from './bar-ticket.ts'
import type { Block } from './block.ts'
import type { Dots } from './dots.ts'
import type { Profile } from './profile.ts'

/** What is known only when the paper is printed, and is never kept with the ticket. */
export interface Sheet {
  readonly profile: Profile
  /** The order's secret address, as a phone opens it; null where there is none. */
  readonly link: string | null
  /** Stands at the head of what guests get. */
  readonly logo: Dots | null
}

/** Any ticket as blocks: the same ones become bytes and a picture. */
export function layOut(content: TicketContent, { profile }: Sheet): readonly Block[] {
  switch (content.kind) {
    case 'bar':
      return barTicket(content)
    case 'test':
      return testPage(content.printer, profile.columns)
    case 'customer':
    case 'cup':
    case 'shift':
    case 'pad':
      return []
  }
}
