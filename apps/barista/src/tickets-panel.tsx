import { useState } from 'react'
import type { TicketView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say } from './house.ts'
import { ticketWords } from './slip.tsx'

/** The last tickets: their state in words, and the paper as a picture. */
export function TicketsPanel({
  tickets,
  onClose,
}: {
  readonly tickets: readonly TicketView[]
  readonly onClose: () => void
}) {
  const [shown, setShown] = useState<string | null>(tickets[0]?.id ?? null)
  const ticket = tickets.find((each) => each.id === shown)
  return (
    <Dialog title={say('ticketsTitle')} onClose={onClose}>
      {tickets.length === 0 && <p className="muted">{say('noTickets')}</p>}
      {ticket !== undefined && (
        <figure className="paper">
          <img src={ticket.picture} alt="" />
          <figcaption className={`ticket ${ticket.state}`}>{ticketWords(ticket)}</figcaption>
        </figure>
      )}
      <div className="ticket-list">
        {tickets.slice(0, 12).map((each) => (
          <button
            type="button"
            key={each.id}
            className={`button quiet ticket ${each.state}`}
            aria-pressed={each.id === shown}
            onClick={() => setShown(each.id)}
          >
            <span className="figures">{each.number}</span>
          </button>
        ))}
      </div>
      <div className="actions">
        {ticket?.orderId != null && (
          <button type="button" className="button" onClick={() => void api.reprint(ticket.orderId ?? '')}>
            {say('reprint')}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}
