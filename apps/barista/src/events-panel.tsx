import { useEffect, useState } from 'react'
import type { EventView, StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { EndingPanel } from './ending-panel.tsx'
import { ErasePanel } from './erase-panel.tsx'
import { api, momentOf, ownZone, say, sayRunning } from './house.ts'

interface EventsPanelProps {
  readonly view: StaffSnapshot
  readonly isManager: boolean
  readonly onClose: () => void
}

/** The pop-ups of this box: another one becomes active, a new one begins like any old one. Refused while orders run. */
export function EventsPanel({ view, isManager, onClose }: EventsPanelProps) {
  const [events, setEvents] = useState<readonly EventView[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [beginning, setBeginning] = useState(false)
  const [ending, setEnding] = useState(false)
  const [erasing, setErasing] = useState<EventView | null>(null)
  useEffect(() => {
    void api.popUps().then((result) => {
      if (result.ok) setEvents(result.value.events)
    })
  }, [])
  const start = async (eventId: string, copyFrom: string | null): Promise<void> => {
    const result = await api.startPopUp(eventId, copyFrom)
    if (result.ok) onClose()
    else setProblem(result.problem.detail)
  }
  const told = problem !== null && (
    <p className="wrong" role="alert">
      {problem}
    </p>
  )
  if (erasing !== null)
    return <ErasePanel event={erasing.eventId} before={erasing.erased} onClose={() => setErasing(null)} />
  if (ending) return <EndingPanel view={view} onClose={onClose} />
  if (beginning)
    return (
      <NewEvent events={events} onBegin={(eventId, from) => void start(eventId, from)} onClose={onClose}>
        {told}
      </NewEvent>
    )
  return (
    <Dialog title={say('eventsTitle')} broad onClose={onClose}>
      {told}
      <div className="scroll things">
        {events.map((event) => (
          <EventRow
            key={event.eventId}
            event={event}
            onSwitch={() => void start(event.eventId, null)}
            onErase={isManager ? () => setErasing(event) : null}
          />
        ))}
      </div>
      <div className="actions in-a-row">
        <button type="button" className="button quiet" onClick={() => setBeginning(true)}>
          {say('eventNew')}
        </button>
        {isManager && (
          <button type="button" className="button quiet" onClick={() => setEnding(true)}>
            {sayRunning('endTitle')}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}

interface EventRowProps {
  readonly event: EventView
  readonly onSwitch: () => void
  /** Null for whoever may not. */
  readonly onErase: (() => void) | null
}

function EventRow({ event: { eventId, name, placed, active, erased }, onSwitch, onErase }: EventRowProps) {
  return (
    <div className="thing">
      <span>
        <strong>{eventId}</strong>
        <span className="muted figures">
          {name} · {say('eventPlaced', { count: placed })}
          {erased !== null && (
            <> · {sayRunning('eraseDone', { count: erased.names, when: momentOf(erased.at, ownZone) })}</>
          )}
        </span>
      </span>
      {active ? (
        <em className="well">{say('eventActive')}</em>
      ) : (
        <div className="printer-actions">
          {onErase !== null && (
            <button type="button" className="button quiet" onClick={onErase}>
              {sayRunning('eraseDoor')}
            </button>
          )}
          <button type="button" className="button quiet" onClick={onSwitch}>
            {say('eventSwitch')}
          </button>
        </div>
      )}
    </div>
  )
}

interface NewEventProps {
  readonly events: readonly EventView[]
  readonly onBegin: (eventId: string, copyFrom: string | null) => void
  readonly onClose: () => void
  readonly children: React.ReactNode
}

/** A name for a new event, and the old one whose menu and rules it begins with. */
export function NewEvent({ events, onBegin, onClose, children }: NewEventProps) {
  const [eventId, setEventId] = useState('')
  const [from, setFrom] = useState<string | null>(events[0]?.eventId ?? null)
  const isName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(eventId)
  return (
    <Dialog title={say('eventNew')} broad onClose={onClose}>
      {children}
      <div className="scroll own">
        <label className="field-label">
          {say('eventId')}
          <input
            className="field"
            value={eventId}
            maxLength={40}
            autoCapitalize="none"
            onChange={(event) => setEventId(event.target.value)}
          />
        </label>
        <Choices
          label={say('eventFrom')}
          choices={[
            ...events.map((event) => ({ value: event.eventId, name: event.eventId })),
            { value: null, name: say('eventNone') },
          ]}
          isChosen={(value) => value === from}
          onChoose={setFrom}
        />
      </div>
      <div className="actions two">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
        <button type="button" className="button" disabled={!isName} onClick={() => onBegin(eventId, from)}>
          {say('eventBegin')}
        </button>
      </div>
    </Dialog>
  )
}
