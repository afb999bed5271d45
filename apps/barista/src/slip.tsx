import { useState } from 'react'
import type { OrderView, TicketView } from '@pressobox/protocol'
import { clock } from '@pressobox/words'
import { api, say } from './house.ts'
import { OrderPanel } from './order-panel.tsx'
import { PaperMark } from './paper-mark.tsx'
import { kindWords, ticketWords } from './paper-words.ts'
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

/** The one step that an order waits for. */
const steps = { queued: 'make', making: 'complete', ready: 'collect' } as const

function nextStep({ state }: OrderView): 'make' | 'complete' | 'collect' | null {
  return state === 'queued' || state === 'making' || state === 'ready' ? steps[state] : null
}

/** An order as a slip of paper: number, drink, what differs, how old; the next step is the big one, all else is behind More. */
export function Slip({ order, tickets, now, onDone, onProblem }: SlipProps) {
  const [busy, setBusy] = useState(false)
  const [more, setMore] = useState(false)
  const step = nextStep(order)
  const act = async (): Promise<void> => {
    if (step === null) return
    setBusy(true)
    const result = await api[step](order.id, order.version)
    setBusy(false)
    if (result.ok) onDone({ orderId: order.id, number: order.number ?? 0, what: say(step) })
    else onProblem(result.problem.detail)
  }
  const since = (order.state === 'ready' ? order.readyAt : order.placedAt) ?? order.startedAt
  const age = Math.max(0, now - Date.parse(since))
  const mark = order.missed || age > lateMs ? 'late' : age > soonMs ? 'soon' : 'calm'
  const about = [order.name, order.remakes > 0 ? say('remake') : null, sourceOf(order)].filter((part) => part !== null)
  return (
    <article className={`slip ${mark}`} data-order={order.number}>
      <header>
        <span className="slip-number serif figures">{order.number}</span>
        <span className="age figures">
          {clock(age)} {mark !== 'calm' && <em>{say(order.missed ? 'missed' : mark)}</em>}
        </span>
        <div className="slip-what">
          <p className="slip-drink serif">{order.label.drink}</p>
          {order.label.differing.length > 0 && <p className="slip-modifiers">{order.label.differing.join(', ')}</p>}
          {about.length > 0 && <p className="slip-about muted">{about.join(' · ')}</p>}
        </div>
      </header>
      {order.note !== null && <p className="slip-note">{order.note}</p>}
      <TicketLine order={order} tickets={tickets} />
      <div className="slip-actions">
        <button type="button" className="quiet button" onClick={() => setMore(true)}>
          {say('more')}
        </button>
        {step !== null && (
          <button
            type="button"
            className={`button ${step === 'complete' ? 'leaf' : step === 'collect' ? 'calm' : ''}`}
            disabled={busy}
            onClick={() => void act()}
          >
            {say(step)}
          </button>
        )}
      </div>
      {more && <OrderPanel order={order} onClose={() => setMore(false)} onDone={onDone} onProblem={onProblem} />}
    </article>
  )
}

function sourceOf({ source }: OrderView): string | null {
  if (source === 'phone') return null
  return say(source === 'robot' ? 'robot' : 'counter')
}

/** Only what needs a look: a printed ticket is no news. */
function TicketLine({ order, tickets }: { readonly order: OrderView; readonly tickets: readonly TicketView[] }) {
  const ticket = tickets.find((each) => each.id === order.ticketId)
  if (ticket === undefined || ticket.state === 'printed') return null
  return (
    <p className={`ticket ${ticket.state}`}>
      <PaperMark state={ticket.state} /> {kindWords(ticket.kind)}: {ticketWords(ticket)}
    </p>
  )
}
