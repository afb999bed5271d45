import { useEffect, useState } from 'react'
import type { EventView } from '@pressobox/protocol'
import { Dialog, HoldButton } from '@pressobox/ui'
import { api, momentOf, ownZone, say, sayRunning } from './house.ts'
import { Closing, Wrong } from './panel-pieces.tsx'

interface ErasePanelProps {
  readonly event: string
  /** The erasing that there was already. */
  readonly before: EventView['erased']
  readonly onClose: () => void
}

const askMs = 1000

/** The names of an event go, for good. The box starts anew for it: this page waits until it is back. */
export function ErasePanel({ event, before, onClose }: ErasePanelProps) {
  const [asked, setAsked] = useState(false)
  const [erased, setErased] = useState<EventView['erased']>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (!asked || erased !== null) return undefined
    const timer = setInterval(() => {
      void api.popUps().then((result) => {
        const now = result.ok ? result.value.events.find(({ eventId }) => eventId === event)?.erased : null
        if (now !== null && now !== undefined && now.at !== before?.at) setErased(now)
      })
    }, askMs)
    return () => clearInterval(timer)
  }, [asked, erased, event, before])
  const erase = async (): Promise<void> => {
    const result = await api.eraseNames(event)
    setAsked(result.ok)
    setProblem(result.ok ? null : result.problem.detail)
  }
  const known = erased ?? (asked ? null : before)
  return (
    <Dialog title={sayRunning('endErase')} broad onClose={onClose}>
      <Wrong problem={problem} />
      {!asked && <p>{sayRunning('eraseText', { event })}</p>}
      <p role="status" className={known === null ? 'muted' : 'light good'}>
        {known !== null
          ? sayRunning('eraseDone', { count: known.names, when: momentOf(known.at, ownZone) })
          : sayRunning(asked ? 'eraseBusy' : 'eraseSticks')}
      </p>
      {known !== null && <p className="muted">{sayRunning('eraseCertificate')}</p>}
      {asked ? (
        <Closing onClose={onClose} />
      ) : (
        <div className="actions">
          <button type="button" className="button quiet" onClick={onClose}>
            {say('back')}
          </button>
          <HoldButton className="danger far" onHeld={() => void erase()}>
            {sayRunning('eraseHold')}
          </HoldButton>
        </div>
      )}
    </Dialog>
  )
}
