import { useState } from 'react'
import type { OrderStep } from '@pressobox/client'
import type { OrderView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, sayPaper } from './house.ts'
import { nameOf } from './order-name.ts'
import { ReasonPanel } from './reason-panel.tsx'
import type { Did, Hands } from './use-desk.ts'

interface OrderPanelProps {
  readonly order: OrderView
  readonly hands: Hands
  readonly onClose: () => void
}

/** What else can be done with an order. Ending it is far from the rest and asks. */
export function OrderPanel({ order, hands, onClose }: OrderPanelProps) {
  const [asking, setAsking] = useState<'cancel' | 'remake' | null>(null)
  const { state, prioritised } = order
  const number = order.number ?? 0
  if (asking === 'cancel')
    return (
      <ReasonPanel
        title={say('cancelQuestion', { number })}
        text={say('cancelReason')}
        reasons={[say('reasonSoldOut'), say('reasonMachine'), say('reasonTwice')]}
        danger
        onReason={(reason) => hands.act(order, 'cancel', () => api.cancel(order.id, reason))}
        onClose={onClose}
      />
    )
  if (asking === 'remake')
    return (
      <ReasonPanel
        title={say('remakeQuestion', { number })}
        text={say('remakeReason')}
        reasons={[say('remakeSpilt'), say('remakeWrong'), say('remakeCold')]}
        onReason={(reason) => hands.act(order, 'remake', () => api.remake(order.id, reason))}
        onClose={onClose}
      />
    )
  const choice = (label: string, did: Did, step: OrderStep) => (
    <button
      type="button"
      className="button quiet"
      onClick={() => {
        onClose()
        hands.act(order, did, () => step(order.id, order.version))
      }}
    >
      {label}
    </button>
  )
  return (
    <Dialog title={nameOf(order)} onClose={onClose}>
      <div className="actions">
        {state === 'queued' &&
          choice(say(prioritised ? 'notFirst' : 'goFirst'), prioritised ? 'notFirst' : 'goFirst', (id) =>
            api.prioritise(id, !prioritised),
          )}
        {state === 'queued' && choice(say('make'), 'make', api.make)}
        {state === 'queued' && choice(say('completeNow'), 'complete', api.complete)}
        {state === 'making' && choice(say('unmake'), 'queue', api.unmake)}
        {state !== 'ready' && choice(say('extend'), 'extend', api.extend)}
        {state === 'ready' && (
          <button type="button" className="button quiet" onClick={() => setAsking('remake')}>
            {say('remakeIt')}
          </button>
        )}
        {order.ticketId !== null && choice(sayPaper('printAgain'), 'print', (id) => api.reprint(id))}
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            onClose()
            hands.tell(order)
          }}
        >
          {say('history')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say('back')}
        </button>
        {state !== 'ready' && (
          <button type="button" className="button quiet danger far" onClick={() => setAsking('cancel')}>
            {say('cancelOrder')}
          </button>
        )}
      </div>
    </Dialog>
  )
}
