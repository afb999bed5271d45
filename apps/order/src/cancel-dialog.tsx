import type { OrderView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Act } from './forms.tsx'
import { useHouse } from './house.ts'
import { Message } from './message.tsx'
import { goHome } from './place.ts'

export function CancelDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { say } = useHouse()
  const cancel = useCancel(order)
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
            cancel()
            onClose()
          }}
        >
          {say('cancelYes')}
        </button>
      </div>
    </Dialog>
  )
}

/** The same question where there are no dialogs: as a page of its own. */
export function CancelQuestion({ order }: { readonly order: OrderView }) {
  const { say } = useHouse()
  const cancel = useCancel(order)
  return (
    <Message screen="cancel" cup="filling" title={say('cancelQuestion')} text={null}>
      <a className="button wide" href={order.link ?? '/'}>
        {say('cancelNo')}
      </a>
      <Act
        action={`${order.link ?? ''}/cancel`}
        onAct={() => {
          cancel()
          goHome()
        }}
      >
        <button type="submit" className="button quiet danger wide">
          {say('cancelYes')}
        </button>
      </Act>
    </Message>
  )
}

function useCancel(order: OrderView): () => void {
  const { api, put } = useHouse()
  return () => {
    void api.cancel(order.id).then((result) => {
      if (result.ok) put(result.value)
    })
  }
}
