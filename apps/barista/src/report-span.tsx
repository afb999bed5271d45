import { useEffect, useState } from 'react'
import type { ReportSpan } from '@pressobox/client'
import type { EventView } from '@pressobox/protocol'
import { api, language, sayRunning } from './house.ts'

const shownDays = 31
const dayMs = 24 * 60 * 60_000
/** The last days, as this machine's calendar has them: to choose from. */
function lastDays(): readonly string[] {
  const today = Date.now()
  return Array.from({ length: shownDays }, (_, back) => new Date(today - back * dayMs).toLocaleDateString('sv-SE'))
}

const dayNames = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' })

interface ReportSpanProps {
  readonly of: ReportSpan
  readonly onChange: (of: ReportSpan) => void
}

/** Which event, and which days of it: all of it where nothing is chosen. */
export function ReportSpanChoice({ of: { event, firstDay, lastDay }, onChange }: ReportSpanProps) {
  const [events, setEvents] = useState<readonly EventView[]>([])
  useEffect(() => {
    void api.popUps().then((result) => {
      if (result.ok) setEvents(result.value.events)
    })
  }, [])
  const names = new Set([event, ...events.map(({ eventId }) => eventId)])
  return (
    <div className="grid-of-rows">
      <label className="field-label">
        {sayRunning('reportEvent')}
        <select className="field" value={event} onChange={({ target }) => onChange({ event: target.value })}>
          {[...names].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <Day
        label={sayRunning('reportFirst')}
        without={sayRunning('reportBegin')}
        day={firstDay}
        onChoose={(day) => onChange(inOrder({ event, firstDay: day, lastDay }))}
      />
      <Day
        label={sayRunning('reportLast')}
        without={sayRunning('reportNow')}
        day={lastDay}
        onChoose={(day) => onChange(inOrder({ event, firstDay, lastDay: day }))}
      />
    </div>
  )
}

/** A last day before the first one is none. */
function inOrder(of: ReportSpan): ReportSpan {
  const { event, firstDay, lastDay } = of
  return firstDay !== undefined && lastDay !== undefined && lastDay < firstDay ? { event, firstDay } : of
}

interface DayProps {
  readonly label: string
  readonly without: string
  readonly day: string | undefined
  readonly onChoose: (day: string | undefined) => void
}

function Day({ label, without, day, onChoose }: DayProps) {
  const [days] = useState(lastDays)
  return (
    <label className="field-label">
      {label}
      <select
        className="field"
        value={day ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
      >
        <option value="">{without}</option>
        {days.map((each) => (
          <option key={each} value={each}>
            {dayNames.format(Date.parse(each))}
          </option>
        ))}
      </select>
    </label>
  )
}
