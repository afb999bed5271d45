import { useState } from 'react'
import type { EventView, StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { NewEvent } from './events-panel.tsx'
import { GuidePanel, ofStandAlone } from './guide-panel.tsx'
import { api, sayRunning } from './house.ts'
import { Wrong } from './panel-pieces.tsx'

interface NextEventProps {
  readonly view: StaffSnapshot
  readonly events: readonly EventView[]
  readonly onClose: () => void
}

/** Begins another event like any old one; in a new place the guide asks again for what a place changes. */
export function NextEvent({ view, events, onClose }: NextEventProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [place, setPlace] = useState<'event' | 'asked' | 'guide'>('event')
  const begin = async (eventId: string, copyFrom: string | null): Promise<void> => {
    const result = await api.startPopUp(eventId, copyFrom)
    setProblem(result.ok ? null : result.problem.detail)
    if (result.ok) setPlace('asked')
  }
  const venue = async (): Promise<void> => {
    await api.guide(ofStandAlone)
    setPlace('guide')
  }
  if (place === 'guide') return <GuidePanel view={view} onClose={onClose} />
  if (place === 'event')
    return (
      <NewEvent events={events} onBegin={(eventId, from) => void begin(eventId, from)} onClose={onClose}>
        <Wrong problem={problem} />
      </NewEvent>
    )
  return (
    <Dialog title={sayRunning('newVenue')} onClose={onClose}>
      <div className="actions">
        <button type="button" className="button" onClick={() => void venue()}>
          {sayRunning('newVenueYes')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {sayRunning('newVenueNo')}
        </button>
      </div>
    </Dialog>
  )
}
