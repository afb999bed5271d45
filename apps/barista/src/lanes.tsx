import { useCallback, useState } from 'react'
import type { OrderView, StaffSnapshot, WhoView } from '@pressobox/protocol'
import { say } from './house.ts'
import { Slip } from './slip.tsx'
import { Undo, type Done } from './undo.tsx'

interface LanesProps {
  readonly view: StaffSnapshot
  readonly who: WhoView | null
  /** The box's wall clock, ms. */
  readonly now: number
}

/** Queue, making, ready: by number, as numbers. What another console makes leaves this one's lanes. */
export function Lanes({ view, who, now }: LanesProps) {
  const [done, setDone] = useState<Done | null>(null)
  const forget = useCallback(() => setDone(null), [])
  const [problem, setProblem] = useState<string | null>(null)
  const of = (state: OrderView['state']): readonly OrderView[] =>
    view.orders
      .filter((order) => order.state === state)
      .toSorted((a, b) => Number(a.missed) - Number(b.missed) || (a.number ?? 0) - (b.number ?? 0))
  const making = of('making')
  const mine = making.filter((order) => order.barista === null || order.barista === who?.name)
  const others = making.filter((order) => !mine.includes(order))
  const told = { onDone: setDone, onProblem: setProblem }
  const slips = (orders: readonly OrderView[]) =>
    orders.map((order) => <Slip key={order.id} order={order} tickets={view.tickets} now={now} {...told} />)
  return (
    <>
      <main className="lanes">
        <Lane name="queued" title={say('queued')} empty={say('nobodyQueued')} count={of('queued').length}>
          {slips(of('queued'))}
        </Lane>
        <Lane name="making" title={say('making')} empty={say('nobodyMaking')} count={making.length}>
          {slips(mine)}
          {others.map((order) => (
            <p key={order.id} className="elsewhere">
              <strong className="serif figures">{order.number}</strong>
              <span>
                {order.label.drink}
                <span className="muted">{say('madeBy', { name: order.barista ?? '' })}</span>
              </span>
            </p>
          ))}
        </Lane>
        <Lane name="ready" title={say('ready')} empty={say('nobodyReady')} count={of('ready').length}>
          {slips(of('ready'))}
        </Lane>
      </main>
      <div className="toasts">
        {problem !== null && (
          <p className="toast wrong" role="alert">
            {problem}
            <button type="button" className="button" onClick={() => setProblem(null)}>
              {say('dismiss')}
            </button>
          </p>
        )}
        <Undo done={done} onGone={forget} onProblem={setProblem} />
      </div>
    </>
  )
}

interface LaneProps {
  readonly name: string
  readonly title: string
  readonly empty: string
  readonly count: number
  readonly children: React.ReactNode
}

function Lane({ name, title, empty, count, children }: LaneProps) {
  return (
    <section className={`lane ${name}`} aria-label={title}>
      <h2>
        {title} <span className="figures muted">{count}</span>
      </h2>
      <div className="slips" role="group" aria-label={title} tabIndex={0}>
        {count === 0 ? <p className="muted nobody">{empty}</p> : children}
      </div>
    </section>
  )
}
