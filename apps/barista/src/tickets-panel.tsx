import { useState } from 'react'
import type { OrderPaper } from '@pressobox/client'
import type { StaffSnapshot, TicketView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, sayPaper } from './house.ts'
import { PaperMark } from './paper-mark.tsx'
import { kindWords, needsALook, ticketWords } from './paper-words.ts'

interface TicketsPanelProps {
  readonly view: StaffSnapshot
  readonly onClose: () => void
}

/** The last tickets, those that need a look first: their state as word and shape, and the paper as a picture. */
export function TicketsPanel({ view, onClose }: TicketsPanelProps) {
  const { tickets } = view
  const first = tickets.find((each) => needsALook(each, view)) ?? tickets[0]
  const [shown, setShown] = useState<string | null>(first?.id ?? null)
  const [problem, setProblem] = useState<string | null>(null)
  const ticket = tickets.find((each) => each.id === shown)
  const urgent = tickets.filter((each) => needsALook(each, view))
  const rest = tickets.filter((each) => !urgent.includes(each)).slice(0, 12)
  const reprint = async ({ orderId, kind }: TicketView): Promise<void> => {
    const paper = orderPaper(kind)
    if (orderId === null || paper === null) return
    const result = await api.reprint(orderId, paper)
    setProblem(result.ok ? null : result.problem.detail)
    if (result.ok) setShown(null)
  }
  return (
    <Dialog title={say('ticketsTitle')} onClose={onClose}>
      <div className="paper-panel">
        {problem !== null && <p role="alert">{problem}</p>}
        {tickets.length === 0 && <p className="muted">{say('noTickets')}</p>}
        {ticket !== undefined && (
          <figure className="paper">
            <img src={ticket.picture} alt="" />
            <figcaption className={`ticket ${ticket.state}`}>
              <PaperMark state={ticket.state} /> {ticketWords(ticket)}
            </figcaption>
          </figure>
        )}
        <div className="ticket-rows">
          {[...urgent, ...rest].map((each) => (
            <button
              type="button"
              key={each.id}
              className={`ticket-row ${each.state}`}
              aria-pressed={each.id === shown}
              onClick={() => setShown(each.id)}
            >
              <PaperMark state={each.state} />
              <span className="figures ticket-number">{each.number ?? '–'}</span>
              <span>
                {kindWords(each.kind)}
                {each.copy > 0 && ` · ${sayPaper('copy', { copy: each.copy })}`}
              </span>
              <strong>{sayPaper(`ticket.${each.state}`)}</strong>
            </button>
          ))}
        </div>
        <div className="actions">
          {ticket !== undefined && ticket.orderId !== null && orderPaper(ticket.kind) !== null && (
            <button type="button" className="button" onClick={() => void reprint(ticket)}>
              {sayPaper(ticket.state === 'failed' ? 'printIt' : 'printAgain')}
            </button>
          )}
          <button type="button" className="button quiet" onClick={onClose}>
            {say('close')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

function orderPaper(kind: string): OrderPaper | null {
  return kind === 'bar' || kind === 'customer' || kind === 'cup' ? kind : null
}
