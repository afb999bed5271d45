import type { OrderView, PaperKind, PrinterView, TicketView } from '@pressobox/protocol'
import { doWords, isWords } from '@pressobox/words/printers'
import { sayPaper } from './house.ts'

/** How a printer is, as a code of the words room. */
export function conditionOf({ state, cause }: PrinterView): string {
  if (cause !== null) return cause
  return state === 'trouble' ? 'other' : state
}

export function printerWords(printer: PrinterView): { readonly is: string; readonly todo: string } {
  const code = conditionOf(printer)
  return { is: sayPaper(isWords(code)), todo: sayPaper(doWords(code)) }
}

/** What became of a ticket, and what to do. */
export function ticketWords(ticket: TicketView): string {
  const cause = sayPaper(isWords(ticket.cause ?? 'other'))
  switch (ticket.state) {
    case 'queued':
    case 'sending':
      return sayPaper(`ticket.${ticket.state}`)
    case 'printed':
      return ticket.insteadOf === null
        ? sayPaper('ticket.printed')
        : sayPaper('insteadOf', { printer: ticket.printer, other: ticket.insteadOf })
    case 'failed':
      return sayPaper(ticket.cause === 'expired' ? 'expired' : 'notPrinted', { cause: lower(cause) })
    case 'unconfirmed':
      return sayPaper('lookAtPaper', { cause: lower(cause) })
  }
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

/** What a printer is for, as `tickets for food`. */
export function routeWords({ kinds, categories }: PrinterView): string {
  const what = kinds === null ? sayPaper('everything') : kinds.map((kind) => sayPaper(`kind.${kind}`)).join(', ')
  const whom = categories === null ? [] : [sayPaper('forCategories', { categories: categories.join(', ') })]
  return sayPaper('prints', { what: [what, ...whom].join(' ') })
}

export function kindWords(kind: string): string {
  const kinds: readonly PaperKind[] = ['bar', 'customer', 'cup', 'shift', 'pad', 'note', 'test']
  const known = kinds.find((each) => each === kind)
  return known === undefined ? kind : sayPaper(`one.${known}`)
}

interface Seen {
  readonly tickets: readonly TicketView[]
  readonly orders: readonly OrderView[]
}

/** It needs a look: it may or may not be on paper, or did not come out, and somebody still waits for its drink. */
export function needsALook(ticket: TicketView, { tickets, orders }: Seen): boolean {
  if (ticket.state !== 'failed' && ticket.state !== 'unconfirmed') return false
  const order = orders.find(({ id }) => id === ticket.orderId)
  const isOpen = order?.state === 'queued' || order?.state === 'making'
  if (ticket.orderId !== null && !isOpen && !(ticket.state === 'unconfirmed' && order?.state === 'ready')) return false
  // A newer one of the same order and kind was printed or is on its way.
  const latest = tickets.find(({ orderId, kind }) => orderId === ticket.orderId && kind === ticket.kind)
  return ticket.orderId === null || latest?.id === ticket.id
}
