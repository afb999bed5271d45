import { useCallback, useEffect, useState } from 'react'
import type { EventView, StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { BackupPanel } from './backup-panel.tsx'
import { ErasePanel } from './erase-panel.tsx'
import { NextEvent } from './next-event.tsx'
import { api, sayRunning } from './house.ts'
import { Closing } from './panel-pieces.tsx'
import { ReportPanel } from './report-panel.tsx'

const steps = ['endReport', 'endBackup', 'endErase', 'endNext'] as const
type Step = (typeof steps)[number]

interface EndingPanelProps {
  readonly view: StaffSnapshot
  readonly onClose: () => void
}

/** An event ends: what is kept of it leaves the box, its names go, and the next one begins. */
export function EndingPanel({ view, onClose }: EndingPanelProps) {
  const [open, setOpen] = useState<Step | null>(null)
  const [done, setDone] = useState<readonly Step[]>([])
  const [events, setEvents] = useState<readonly EventView[]>([])
  const look = useCallback(async (): Promise<void> => {
    const result = await api.popUps()
    if (result.ok) setEvents(result.value.events)
  }, [])
  useEffect(() => void look(), [look])
  const busy = view.stand.open || view.stand.queue.queued + view.stand.queue.making > 0
  const { eventId } = view.stand
  const back = (): void => {
    if (open !== null) setDone([...done, open])
    setOpen(null)
    void look()
  }
  if (open === 'endReport') return <ReportPanel event={eventId} onClose={back} />
  if (open === 'endBackup') return <BackupPanel onClose={back} />
  if (open === 'endErase')
    return <ErasePanel event={eventId} before={events.find((each) => each.active)?.erased ?? null} onClose={back} />
  if (open === 'endNext') return <NextEvent view={view} events={events} onClose={onClose} />
  const next = steps.find((step) => !done.includes(step))
  return (
    <Dialog title={sayRunning('endTitle')} broad onClose={onClose}>
      <p className={busy ? 'wrong' : 'muted'}>{sayRunning(busy ? 'endOpen' : 'endText')}</p>
      <ol className="scroll grid-of-rows guide">
        {steps.map((step) => (
          <li key={step}>
            <button
              type="button"
              className={step === next ? 'row next' : 'row'}
              disabled={busy && step !== 'endReport' && step !== 'endBackup'}
              onClick={() => setOpen(step)}
            >
              <span>{sayRunning(step)}</span>
              {done.includes(step) && <em className="well">{sayRunning('guideSeen')}</em>}
            </button>
          </li>
        ))}
      </ol>
      <Closing onClose={onClose} />
    </Dialog>
  )
}
