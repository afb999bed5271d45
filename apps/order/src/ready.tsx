import { useState } from 'react'
import type { OrderView, StandView } from '@pressobox/protocol'
import { Cup } from '@pressobox/ui'
import { BigNumber } from './big-number.tsx'
import { Act } from './forms.tsx'
import { useIcon } from './calling.ts'
import { useHouse } from './house.ts'
import { useTitle } from './place.ts'

/** The whole screen calls: the number in milk on leaf, a cup that fills, and one button. */
export function Ready({ order, stand }: { readonly order: OrderView; readonly stand: StandView }) {
  const { say, api, put } = useHouse()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { missed } = order
  useIcon('/pictures/ready.svg')
  useTitle(say('titled', { number: order.number ?? 0, state: say(missed ? 'stateMissed' : 'stateReady') }))
  const collect = async (): Promise<void> => {
    setBusy(true)
    const result = await api.collect(order.id)
    if (result.ok) put(result.value)
    setProblem(result.ok ? null : result.problem.detail)
    setBusy(false)
  }
  return (
    <main className="page flood" data-screen={missed ? 'missed' : 'ready'}>
      <div className="middle">
        <BigNumber number={order.number} />
        <Cup state="full" size="min(30vw, 16vh)" />
        <div className="said" role="alert">
          <h1>{say(missed ? 'missed' : 'ready')}</h1>
          {missed && <p>{say('missedText')}</p>}
          <p>{[order.label.drink, ...order.label.modifiers].join(say('comma'))}</p>
          {stand.pickup !== null && <p className="where">{say('pickup', { place: stand.pickup })}</p>}
        </div>
      </div>
      <Act className="thumb" action={`${order.link ?? ''}/collect`} onAct={() => void collect()}>
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="button milk wide" disabled={busy}>
          {say('haveIt')}
        </button>
      </Act>
    </main>
  )
}
