import { useState } from 'react'
import type { OrderView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, timeOf } from './house.ts'
import { Wrong } from './panel-pieces.tsx'

const states = {
  collected: 'stateCollected',
  cancelled: 'stateCancelled',
  'timed-out': 'stateTimedOut',
  ready: 'stateReady',
} as const

function stateOf({ state }: OrderView): (typeof states)[keyof typeof states] | null {
  return state === 'collected' || state === 'cancelled' || state === 'timed-out' || state === 'ready'
    ? states[state]
    : null
}

/** Today's orders that ended or are ready, newest first: one tap brings one back into the queue with its number. */
export function RecallPanel({
  orders,
  onClose,
}: {
  readonly orders: readonly OrderView[]
  readonly onClose: () => void
}) {
  const [problem, setProblem] = useState<string | null>(null)
  const ended = orders
    .filter((order) => order.number !== null && stateOf(order) !== null)
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))
  const recall = async (order: OrderView): Promise<void> => {
    const result = await api.recall(order.id)
    if (result.ok) onClose()
    else setProblem(result.problem.detail)
  }
  return (
    <Dialog title={say('recallTitle')} broad onClose={onClose}>
      <p className="muted">{ended.length === 0 ? say('noneEnded') : say('recallText')}</p>
      <Wrong problem={problem} />
      <div className="scroll grid-of-rows">
        {ended.map((order) => (
          <button type="button" key={order.id} className="row" onClick={() => void recall(order)}>
            <strong className="serif figures">{order.number}</strong>
            <span>
              {order.label.drink}
              <span className="muted">
                {say(stateOf(order) ?? 'stateReady')} · {timeOf(order.endedAt ?? order.readyAt ?? order.startedAt)}
              </span>
            </span>
          </button>
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
