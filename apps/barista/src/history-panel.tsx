import { useEffect, useState } from 'react'
import type { JourneyReply } from '@pressobox/client'
import type { ChartView, OrderView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say, timeOf } from './house.ts'
import { OrderMap, placeWords } from './order-map.tsx'
import { Closing, Wrong } from './panel-pieces.tsx'
import './history.css'

interface HistoryPanelProps {
  readonly order: OrderView
  readonly onClose: () => void
}

/** All that happened to an order and the way that it took, while it happens. */
export function HistoryPanel({ order, onClose }: HistoryPanelProps) {
  const { chart, journey, problem } = useHistory(order)
  const title = say('position', { number: order.number ?? 0, drink: order.label.drink ?? '' })
  return (
    <Dialog title={title} broad onClose={onClose}>
      <Wrong problem={problem} />
      <div className="scroll history" role="group" aria-label={title} tabIndex={0}>
        {chart !== null && journey !== null && (
          <OrderMap chart={chart} places={journey.events.map(({ place }) => place)} title={say('history')} />
        )}
        <ol>
          {journey?.events.map(({ seq, type, at, message, place }) => (
            <li key={`${String(seq)} ${type}`}>
              <span className="figures muted">{timeOf(at)}</span>
              <strong>{say(placeWords[place])}</strong>
              <span>
                {message} <code className="muted">{type}</code>
              </span>
            </li>
          ))}
        </ol>
      </div>
      <Closing onClose={onClose} />
    </Dialog>
  )
}

interface History {
  readonly chart: ChartView | null
  readonly journey: JourneyReply | null
  readonly problem: string | null
}

/** Asked for again whenever the order is another one than it was. */
function useHistory({ id, version, ticket }: OrderView): History {
  const [history, setHistory] = useState<History>({ chart: null, journey: null, problem: null })
  useEffect(() => {
    let gone = false
    void Promise.all([api.chart(), api.journey(id)]).then(([chart, journey]) => {
      if (gone) return
      if (!chart.ok) setHistory((last) => ({ ...last, problem: chart.problem.detail }))
      else if (!journey.ok) setHistory((last) => ({ ...last, problem: journey.problem.detail }))
      else setHistory({ chart: chart.value, journey: journey.value, problem: null })
    })
    return () => {
      gone = true
    }
  }, [id, version, ticket])
  return history
}
