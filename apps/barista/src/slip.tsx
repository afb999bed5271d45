import { useState } from 'react'
import type { OrderView, TicketView } from '@pressobox/protocol'
import { clock } from '@pressobox/words'
import { CancelOrder } from './cancel-order.tsx'
import { api, say } from './house.ts'
import type { Done } from './undo.tsx'

interface SlipProps {
  readonly order: OrderView
  readonly tickets: readonly TicketView[]
  readonly now: number
  readonly onDone: (done: Done) => void
  readonly onProblem: (sentence: string) => void
}

const soonMs = 2 * 60_000
const lateMs = 5 * 60_000

type Step = 'make' | 'unmake' | 'complete' | 'collect'

/** An order as a slip of paper: number, drink, what differs, how old; the next step is the big one. */
export function Slip({ order, tickets, now, onDone, onProblem }: SlipProps) {
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const act = async (step: Step): Promise<void> => {
    setBusy(true)
    const result = await api[step](order.id, order.version)
    setBusy(false)
    if (result.ok) onDone({ orderId: order.id, number: order.number ?? 0, what: say(step), at: Date.now() })
    else onProblem(result.problem.detail)
  }
  const age = Math.max(
    0,
    now - Date.parse((order.state === 'ready' ? order.readyAt : order.placedAt) ?? order.startedAt),
  )
  const mark = age > lateMs ? 'late' : age > soonMs ? 'soon' : 'calm'
  return (
    <article className={`slip ${mark}`} data-order={order.number}>
      <header>
        <span className="slip-number serif figures">{order.number}</span>
        <span className="age figures">
          {clock(age)} {mark !== 'calm' && order.state !== 'ready' && <em>{say(mark)}</em>}
        </span>
      </header>
      <p className="slip-drink serif">{order.label.drink}</p>
      <p className="slip-modifiers">{order.label.modifiers.join(', ')}</p>
      <p className="slip-about">
        {order.name} {order.source === 'walk-up' && <span className="tag">{say('counter')}</span>}
        {order.source === 'robot' && <span className="tag">{say('robot')}</span>}
        {order.remakes > 0 && <span className="tag">{say('remake')}</span>}
      </p>
      {order.note !== null && <p className="slip-note">{order.note}</p>}
      <TicketLine order={order} tickets={tickets} />
      <div className="slip-actions">
        {order.state === 'queued' && (
          <>
            <button type="button" className="quiet button" disabled={busy} onClick={() => setAsking(true)}>
              {say('cancel')}
            </button>
            <button type="button" className="button" disabled={busy} onClick={() => void act('make')}>
              {say('make')}
            </button>
          </>
        )}
        {order.state === 'making' && (
          <>
            <button type="button" className="quiet button" disabled={busy} onClick={() => void act('unmake')}>
              {say('unmake')}
            </button>
            <button type="button" className="leaf button" disabled={busy} onClick={() => void act('complete')}>
              {say('complete')}
            </button>
          </>
        )}
        {order.state === 'ready' && (
          <button type="button" className="quiet button" disabled={busy} onClick={() => void act('collect')}>
            {say('collect')}
          </button>
        )}
      </div>
      {asking && <CancelOrder order={order} onClose={() => setAsking(false)} onDone={onDone} onProblem={onProblem} />}
    </article>
  )
}

const causes = { 'paper-out': 'paperOut', 'cover-open': 'coverOpen', offline: 'offline', expired: 'expired' } as const

function TicketLine({ order, tickets }: { readonly order: OrderView; readonly tickets: readonly TicketView[] }) {
  const ticket = tickets.find((each) => each.id === order.ticketId)
  if (ticket === undefined) return null
  return <p className={`ticket ${ticket.state}`}>{ticketWords(ticket)}</p>
}

export function ticketWords(ticket: TicketView): string {
  const cause = Object.entries(causes).find(([code]) => code === ticket.cause)?.[1] ?? 'otherCause'
  switch (ticket.state) {
    case 'queued':
      return say('ticketQueued')
    case 'sending':
      return say('ticketSending')
    case 'printed':
      return say('ticketPrinted')
    case 'failed':
      return say('ticketFailed', { cause: say(cause) })
    case 'unconfirmed':
      return say('ticketUnconfirmed')
  }
}
