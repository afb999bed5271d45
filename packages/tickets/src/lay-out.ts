import type { TicketContent } from '@pressobox/domain'
import type { Block } from './block.ts'
import { barTicket } from './papers/bar-ticket.ts'
import { cupLabel } from './papers/cup-label.ts'
import { erasureSheet } from './papers/erasure-sheet.ts'
import { guestSlip } from './papers/guest-slip.ts'
import { note } from './papers/note.ts'
import { paperPad } from './papers/paper-pad.ts'
import { shiftReport } from './papers/shift-report.ts'
import { testPage } from './papers/test-page.ts'
import type { Sheet } from './sheet.ts'

/** Any ticket as blocks: the same ones become bytes and a picture. */
export function layOut(content: TicketContent, sheet: Sheet): readonly Block[] {
  switch (content.kind) {
    case 'bar':
      return barTicket(content, sheet)
    case 'customer':
      return guestSlip(content, sheet)
    case 'cup':
      return cupLabel(content, sheet)
    case 'test':
      return testPage(content, sheet)
    case 'shift':
      return shiftReport(content, sheet)
    case 'note':
      return note(content, sheet)
    case 'pad':
      return paperPad(content, sheet)
    case 'erasure':
      return erasureSheet(content, sheet)
  }
}
