import type { OrderView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say } from './house.ts'

export function CancelDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  return (
    <Dialog title={say('cancelQuestion')} onClose={onClose}>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('cancelNo')}
        </button>
        <button
          type="button"
          className="button quiet danger"
          onClick={() => {
            void api.cancel(order.id)
            onClose()
          }}
        >
          {say('cancelYes')}
        </button>
      </div>
    </Dialog>
  )
}
