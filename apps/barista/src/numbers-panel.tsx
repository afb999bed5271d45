import { useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { clock } from '@pressobox/words'
import { Chart } from './chart.tsx'
import { Choices } from './choices.tsx'
import { api, say, sayNumbers, sayRunning } from './house.ts'
import { percentile, spansOf, waitsOf } from './numbers.ts'
import { ReportPanel } from './report-panel.tsx'

interface NumbersPanelProps {
  readonly view: StaffSnapshot
  /** The box's wall clock, ms. */
  readonly now: number
  readonly onClose: () => void
}

const hourMs = 60 * 60_000
const leaf = '#17693f'
const caramel = '#a85b14'

/** How the bar runs, live, from the orders that this console has at hand; the whole event stands in the report. */
export function NumbersPanel({ view, now, onClose }: NumbersPanelProps) {
  const { orders } = view
  const [reporting, setReporting] = useState(false)
  const lately = orders.filter(({ readyAt }) => readyAt !== null && now - Date.parse(readyAt) <= hourMs)
  const waits = waitsOf(lately)
  const [half, most] = [percentile(waits, 0.5), percentile(waits, 0.95)]
  const spans = spansOf(orders, now)
  const count = (state: string): number => orders.filter((order) => order.state === state).length
  const times = spans.map(({ at }) => at)
  if (reporting) return <ReportPanel event={view.stand.eventId} onClose={() => setReporting(false)} />
  return (
    <Dialog title={sayNumbers('title')} broad onClose={onClose}>
      <div className="scroll own" role="group" aria-label={sayNumbers('title')} tabIndex={0}>
        <p className="figures">
          <strong>{sayNumbers('hour', { count: lately.length })}</strong>
          {half !== null && most !== null && (
            <> {sayNumbers('wait', { half: clock(half * 60_000), most: clock(most * 60_000) })}</>
          )}
        </p>
        <p className="muted figures">
          {[
            sayNumbers('remakes', { count: orders.filter(({ remakes }) => remakes > 0).length }),
            sayNumbers('cancels', { count: count('cancelled') }),
            sayNumbers('timeouts', { count: count('timed-out') }),
            sayNumbers('noShows', { count: orders.filter(({ missed }) => missed).length }),
          ].join(', ')}
        </p>
        {spans.length === 0 ? (
          <p className="muted">{sayNumbers('none')}</p>
        ) : (
          <>
            <Chart
              title={sayNumbers('chart')}
              times={times}
              lines={[{ label: '', colour: leaf, bars: true, values: spans.map(({ drinks }) => drinks) }]}
            />
            <Chart
              title={sayNumbers('waits')}
              times={times}
              lines={[
                { label: 'p50', colour: leaf, values: spans.map((span) => span.half) },
                { label: 'p95', colour: caramel, values: spans.map((span) => span.most) },
              ]}
            />
          </>
        )}
        <Choices
          label={sayRunning('countBaristas')}
          choices={[
            { value: 'yes', name: say('yes') },
            { value: 'no', name: say('no') },
          ]}
          isChosen={(value) => (value === 'yes') === view.config.countBaristas}
          onChoose={(value) => void api.patchConfig({ countBaristas: value === 'yes' })}
        />
      </div>
      <div className="actions two">
        <button type="button" className="button quiet" onClick={() => setReporting(true)}>
          {sayRunning('reportTitle')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}
