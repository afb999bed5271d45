import { useEffect, useState } from 'react'
import type { OrderView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, timeOf } from './house.ts'
import { HistoryPanel } from './history-panel.tsx'
import { lastStep } from './last-step.ts'
import { Wrong } from './panel-pieces.tsx'

const states = {
  collected: 'stateCollected',
  cancelled: 'stateCancelled',
  'timed-out': 'stateTimedOut',
  ready: 'stateReady',
} as const

const recalled = ['collected', 'cancelled', 'timed-out', 'ready'] as const

function stateOf({ state }: OrderView): (typeof states)[keyof typeof states] | null {
  return state === 'collected' || state === 'cancelled' || state === 'timed-out' || state === 'ready'
    ? states[state]
    : null
}

/** The event's orders that ended or are ready, newest first: one tap brings one back into the queue with its number. */
export function RecallPanel({
  orders,
  onClose,
}: {
  readonly orders: readonly OrderView[]
  readonly onClose: () => void
}) {
  const [problem, setProblem] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState<OrderView | null>(null)
  const found = useOrder(typed)
  const ended = (found ?? orders)
    .filter((order) => order.number !== null && stateOf(order) !== null)
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))
  const recall = async (order: OrderView): Promise<void> => {
    const result = await api.recall(order.id)
    if (!result.ok) return setProblem(result.problem.detail)
    lastStep.did(say('did.queue', { number: order.number ?? 0 }), null)
    onClose()
  }
  if (told !== null)
    return <HistoryPanel order={orders.find(({ id }) => id === told.id) ?? told} onClose={() => setTold(null)} />
  return (
    <Dialog title={say('recallTitle')} broad onClose={onClose}>
      <p className="muted">{ended.length === 0 ? say('noneEnded') : say('recallText')}</p>
      <Wrong problem={problem} />
      <input
        className="field figures"
        aria-label={say('recallNumber')}
        placeholder={say('recallNumber')}
        inputMode="numeric"
        value={typed}
        maxLength={6}
        onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, ''))}
      />
      <div className="scroll grid-of-rows">
        {ended.map((order) => (
          <div key={order.id} className="row-and-more">
            <button type="button" className="row" onClick={() => void recall(order)}>
              <strong className="serif figures">{order.number}</strong>
              <span>
                {order.label.drink}
                <span className="muted">
                  {say(stateOf(order) ?? 'stateReady')} · {timeOf(order.endedAt ?? order.readyAt ?? order.startedAt)}
                </span>
              </span>
            </button>
            <button
              type="button"
              className="button quiet"
              aria-label={say('historyOf', { number: order.number ?? 0 })}
              onClick={() => setTold(order)}
            >
              <span aria-hidden="true">…</span>
            </button>
          </div>
        ))}
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}

/** The one with the typed number, however long ago it ended; null while no number is typed. */
function useOrder(typed: string): readonly OrderView[] | null {
  const [found, setFound] = useState<readonly OrderView[]>([])
  const number = Number(typed)
  useEffect(() => {
    if (number === 0) return undefined
    let gone = false
    void api.orders({ state: recalled, number }).then((result) => {
      if (!gone) setFound(result.ok ? result.value.orders : [])
    })
    return () => {
      gone = true
    }
  }, [number])
  return number === 0 ? null : found
}
