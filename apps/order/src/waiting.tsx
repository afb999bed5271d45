import { useState } from 'react'
import type { OrderView, StandView } from '@pressobox/protocol'
import { Cup } from '@pressobox/ui'
import { BigNumber } from './big-number.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { Step } from './forms.tsx'
import { useHouse, type House } from './house.ts'
import { useTitle } from './place.ts'
import { WaitWell } from './wait-well.tsx'

/** Waiting well: the number, what happens now, and while nobody makes it yet, a way to change one's mind. */
export function Waiting({ order, stand }: { readonly order: OrderView; readonly stand: StandView }) {
  const { say } = useHouse()
  const [asking, setAsking] = useState(false)
  const making = order.state === 'making'
  useTitle(say('titled', { number: order.number ?? 0, state: say(making ? 'stateMaking' : 'stateQueued') }))
  return (
    <main className="page" data-screen={order.state}>
      <div className="middle">
        <BigNumber number={order.number} />
        <Steps making={making} />
        <div className="said" role="status">
          <h1>{say(making ? 'making' : 'queued')}</h1>
          <p>{making ? say('makingText') : whenReady(order, say)}</p>
        </div>
        <Chosen order={order} stand={stand} />
      </div>
      <div className="thumb">
        {!making && (
          <div className="pair-of-buttons">
            <Step name="change" className="button quiet wide">
              {say('change')}
            </Step>
            <Step name="cancel" className="button quiet wide" onStep={() => setAsking(true)}>
              {say('cancel')}
            </Step>
          </div>
        )}
      </div>
      <WaitWell order={order} />
      {asking && <CancelDialog order={order} onClose={() => setAsking(false)} />}
    </main>
  )
}

function whenReady(order: OrderView, say: House['say']): string {
  const { position, wait } = order
  return [
    ...(position === null ? [] : [say('ahead', { ahead: position - 1 })]),
    ...(wait === null ? [] : [say('wait', { low: wait.lowMinutes, high: wait.highMinutes })]),
  ].join(' · ')
}

/** The way of an order as its cup: empty, filling, full; where it stands now is inked. */
function Steps({ making }: { readonly making: boolean }) {
  return (
    <div className="steps" aria-hidden="true">
      <span className={making ? 'past' : 'now'}>
        <Cup state="empty" size={36} />
      </span>
      <i className={making ? 'past' : ''} />
      <span className={making ? 'now' : ''}>
        <Cup state="filling" size={36} />
      </span>
      <i />
      <span>
        <Cup state="full" size={36} />
      </span>
    </div>
  )
}

/** What was ordered, with its picture. */
function Chosen({ order, stand }: { readonly order: OrderView; readonly stand: StandView }) {
  const { say } = useHouse()
  const drink = stand.menu.find((each) => each.id === order.drink)
  return (
    <div className="chosen card">
      {drink !== undefined && <img src={drink.picture} alt="" width="48" height="48" />}
      <p>
        <strong>{order.label.drink}</strong>
        <span className="muted small">
          {[...order.label.modifiers, ...(order.name === null ? [] : [say('forName', { name: order.name })])].join(
            say('comma'),
          )}
        </span>
      </p>
    </div>
  )
}
