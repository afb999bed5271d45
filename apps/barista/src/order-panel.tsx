import { useState } from 'react'
import type { OrderStep } from '@pressobox/client'
import type { OrderView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { CancelOrder } from './cancel-order.tsx'
import { api, say, sayPaper } from './house.ts'
import type { Done } from './undo.tsx'

interface OrderPanelProps {
  readonly order: OrderView
  readonly onClose: () => void
  readonly onDone: (done: Done) => void
  readonly onProblem: (sentence: string) => void
}

/** What else can be done with an order. Ending it is far from the rest and asks. */
export function OrderPanel({ order, onClose, onDone, onProblem }: OrderPanelProps) {
  const [cancelling, setCancelling] = useState(false)
  const { state } = order
  const act = async (step: OrderStep, what: string): Promise<void> => {
    onClose()
    const result = await step(order.id, order.version)
    if (result.ok) onDone({ orderId: order.id, number: order.number ?? 0, what })
    else onProblem(result.problem.detail)
  }
  if (cancelling) return <CancelOrder order={order} onClose={onClose} onDone={onDone} onProblem={onProblem} />
  const choice = (label: string, step: OrderStep) => (
    <button type="button" className="button quiet" onClick={() => void act(step, label)}>
      {label}
    </button>
  )
  return (
    <Dialog title={say('position', { number: order.number ?? 0, drink: order.label.drink ?? '' })} onClose={onClose}>
      <div className="actions">
        {state === 'queued' && choice(say('completeNow'), api.complete)}
        {state === 'making' && choice(say('unmake'), api.unmake)}
        {state !== 'ready' && choice(say('extend'), api.extend)}
        {state === 'ready' && choice(say('remakeIt'), api.remake)}
        {order.ticketId !== null && choice(sayPaper('printAgain'), (id) => api.reprint(id))}
        <button type="button" className="button" onClick={onClose}>
          {say('back')}
        </button>
        {state !== 'ready' && (
          <button type="button" className="button quiet danger far" onClick={() => setCancelling(true)}>
            {say('cancelOrder')}
          </button>
        )}
      </div>
    </Dialog>
  )
}
