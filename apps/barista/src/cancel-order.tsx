import type { OrderView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say } from './house.ts'
import type { Done } from './undo.tsx'

interface CancelOrderProps {
  readonly order: OrderView
  readonly onClose: () => void
  readonly onDone: (done: Done) => void
  readonly onProblem: (sentence: string) => void
}

/** Asks first, and for a reason that the guest will read. */
export function CancelOrder({ order, onClose, onDone, onProblem }: CancelOrderProps) {
  const cancel = async (reason: string | null): Promise<void> => {
    onClose()
    const result = await api.cancel(order.id, reason)
    if (result.ok) onDone({ orderId: order.id, number: order.number ?? 0, what: say('stateCancelled') })
    else onProblem(result.problem.detail)
  }
  return (
    <Dialog title={say('cancelQuestion', { number: order.number ?? 0 })} onClose={onClose}>
      <p className="muted">{say('cancelReason')}</p>
      <div className="actions two">
        {([say('reasonSoldOut'), say('reasonMachine'), say('reasonTwice')] as const).map((reason) => (
          <button type="button" key={reason} className="button quiet danger" onClick={() => void cancel(reason)}>
            {reason}
          </button>
        ))}
        <button type="button" className="button quiet danger" onClick={() => void cancel(null)}>
          {say('reasonNone')}
        </button>
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('keep')}
        </button>
      </div>
    </Dialog>
  )
}
