import type { TicketContent } from '@pressobox/domain'

type Heading = Pick<TicketContent, 'stand' | 'eventId' | 'timeZone' | 'language'>

/** The test page of a printer. */
export function testContent(printer: string, heading: Heading, printedAt: number): TicketContent {
  return { kind: 'test', printer, ...heading, printedAt, copy: 0 }
}
