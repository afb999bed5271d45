import { useState } from 'react'
import type { OrderView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Act } from './forms.tsx'
import { useHouse } from './house.ts'
import { Message } from './message.tsx'
import { goHome } from './place.ts'

export function CancelDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { say } = useHouse()
  const { busy, problem, cancel } = useCancel(order, onClose)
  return (
    <Dialog title={say('cancelQuestion')} onClose={onClose}>
      <Unheard problem={problem} />
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('cancelNo')}
        </button>
        <button type="button" className="button quiet danger" disabled={busy} onClick={() => void cancel()}>
          {say('cancelYes')}
        </button>
      </div>
    </Dialog>
  )
}

/** The same question where there are no dialogs: as a page of its own. */
export function CancelQuestion({ order }: { readonly order: OrderView }) {
  const { say } = useHouse()
  const { busy, problem, cancel } = useCancel(order, goHome)
  return (
    <Message screen="cancel" cup="filling" title={say('cancelQuestion')} text={null}>
      <Unheard problem={problem} />
      <a className="button wide" href={order.link ?? '/'}>
        {say('cancelNo')}
      </a>
      <Act action={`${order.link ?? ''}/cancel`} onAct={() => void cancel()}>
        <button type="submit" className="button quiet danger wide" disabled={busy}>
          {say('cancelYes')}
        </button>
      </Act>
    </Message>
  )
}

function Unheard({ problem }: { readonly problem: string | null }) {
  if (problem === null) return null
  return (
    <p className="problem" role="alert">
      {problem}
    </p>
  )
}

interface Cancelling {
  readonly busy: boolean
  /** Why the order is not cancelled. */
  readonly problem: string | null
  readonly cancel: () => Promise<void>
}

function useCancel(order: OrderView, onDone: () => void): Cancelling {
  const { api, put } = useHouse()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const cancel = async (): Promise<void> => {
    setBusy(true)
    const result = await api.cancel(order.id)
    setBusy(false)
    setProblem(result.ok ? null : result.problem.detail)
    if (!result.ok) return
    put(result.value)
    onDone()
  }
  return { busy, problem, cancel }
}
