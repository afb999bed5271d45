import { useEffect, useState } from 'react'
import type { HoursView, StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Dial } from './dial.tsx'
import { api, dayName, say, sayRunning } from './house.ts'
import { Closing, Wrong } from './panel-pieces.tsx'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Day = (typeof days)[number]

const usual = { opens: '08:00', lastOrder: '17:00' }

/** When the stand opens by itself and takes the last order, for each day of the week. */
export function HoursPanel({ view, onClose }: { readonly view: StaffSnapshot; readonly onClose: () => void }) {
  const { schedule } = view.config
  const [asked, setAsked] = useState<Day | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [trusted, setTrusted] = useState(true)
  useEffect(() => {
    void api.machine().then((result) => {
      if (result.ok) setTrusted(result.value.clockTrusted)
    })
  }, [])
  const keep = async (next: readonly HoursView[]): Promise<void> => {
    const result = await api.patchConfig({ schedule: next })
    setProblem(result.ok ? null : result.problem.detail)
    setAsked(null)
  }
  const of = (day: Day) => schedule.filter((hours) => hours.day === day)
  const others = (changed: readonly string[]) => schedule.filter(({ day }) => !changed.includes(day))
  if (asked !== null)
    return (
      <DayHours
        day={asked}
        now={of(asked)[0] ?? { day: asked, ...usual }}
        onKeep={(hours) => void keep([...others([asked]), hours])}
        onAll={({ opens, lastOrder }) =>
          void keep([...others(days), ...days.map((day) => ({ day, opens, lastOrder }))])
        }
        onShut={() => void keep(others([asked]))}
        onBack={() => setAsked(null)}
      />
    )
  return (
    <Dialog title={sayRunning('hoursTitle')} broad onClose={onClose}>
      <p className={trusted ? 'muted' : 'wrong'}>{sayRunning(trusted ? 'hoursText' : 'hoursClock')}</p>
      <Wrong problem={problem} />
      <div className="scroll grid-of-rows">
        {days.map((day) => (
          <button type="button" key={day} className="row" onClick={() => setAsked(day)}>
            <span>{dayName(day)}</span>
            <strong className={of(day).length === 0 ? 'muted' : 'figures'}>
              {of(day).length === 0
                ? sayRunning('hoursNone')
                : of(day)
                    .map(({ opens, lastOrder }) => sayRunning('hoursOf', { opens, lastOrder }))
                    .join(', ')}
            </strong>
          </button>
        ))}
      </div>
      <Closing onClose={onClose} />
    </Dialog>
  )
}

interface DayHoursProps {
  readonly day: Day
  readonly now: HoursView
  readonly onKeep: (hours: HoursView) => void
  readonly onAll: (hours: HoursView) => void
  readonly onShut: () => void
  readonly onBack: () => void
}

const stepMinutes = 15
const lastMinute = 24 * 60 - stepMinutes

/** A time of day so many minutes later, within the day. */
function moved(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const then = Math.min(lastMinute, Math.max(0, hour * 60 + minute + minutes))
  return `${String(Math.floor(then / 60)).padStart(2, '0')}:${String(then % 60).padStart(2, '0')}`
}

function DayHours({ day, now, onKeep, onAll, onShut, onBack }: DayHoursProps) {
  const [opens, setOpens] = useState(now.opens)
  const [lastOrder, setLastOrder] = useState(now.lastOrder)
  const hours = { day, opens, lastOrder }
  const right = opens < lastOrder
  const dial = (what: string, time: string, set: (time: string) => void) => (
    <Dial
      label={what}
      shown={time}
      less={sayRunning('hoursEarlier', { what })}
      more={sayRunning('hoursLater', { what })}
      onLess={() => set(moved(time, -stepMinutes))}
      onMore={() => set(moved(time, stepMinutes))}
    />
  )
  return (
    <Dialog title={dayName(day)} broad onClose={onBack}>
      <div className="scroll demand">
        {dial(sayRunning('hoursOpens'), opens, setOpens)}
        {dial(sayRunning('hoursLast'), lastOrder, setLastOrder)}
      </div>
      <div className="actions two">
        <button type="button" className="button quiet" disabled={!right} onClick={() => onAll(hours)}>
          {sayRunning('hoursAll')}
        </button>
        <button type="button" className="button" disabled={!right} onClick={() => onKeep(hours)}>
          {sayRunning('hoursKeep')}
        </button>
        <button type="button" className="button quiet" onClick={onShut}>
          {sayRunning('hoursShut')}
        </button>
        <button type="button" className="button quiet" onClick={onBack}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}
