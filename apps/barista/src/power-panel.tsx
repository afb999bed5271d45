import { useEffect, useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog, HoldButton } from '@pressobox/ui'
import { api, sayRunning } from './house.ts'
import { Closing, Wrong } from './panel-pieces.tsx'

interface PowerPanelProps {
  readonly view: StaffSnapshot
  readonly onClose: () => void
}

type How = 'poweroff' | 'reboot'

/** The machine is switched off or started again, where the box owns it; asked twice while the stand works. */
export function PowerPanel({ view, onClose }: PowerPanelProps) {
  const [owned, setOwned] = useState<boolean | null>(null)
  const [gone, setGone] = useState<How | null>(null)
  const [warned, setWarned] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    void api.machine().then((result) => setOwned(result.ok && result.value.owned))
  }, [])
  const { open, queue } = view.stand
  const running = queue.queued + queue.making
  const end = async (how: How): Promise<void> => {
    const result = await api.endMachine(how, warned)
    if (result.ok) setGone(how)
    else if (result.problem.code === 'stand.open') setWarned(true)
    else setProblem(result.problem.detail)
  }
  const told =
    gone !== null
      ? sayRunning(gone === 'poweroff' ? 'powerGoes' : 'powerComes')
      : owned === false
        ? sayRunning('powerForeign')
        : sayRunning('powerText')
  return (
    <Dialog title={sayRunning('powerTitle')} onClose={onClose}>
      <Wrong problem={problem} />
      <p role="status">{told}</p>
      {warned && gone === null && (open || running > 0) && (
        <p className="wrong">{sayRunning('powerOrders', { running })}</p>
      )}
      {owned === true && gone === null && (
        <div className="actions">
          <HoldButton className="danger" onHeld={() => void end('poweroff')}>
            {sayRunning('powerOff')}
          </HoldButton>
          <HoldButton className="danger" onHeld={() => void end('reboot')}>
            {sayRunning('powerRestart')}
          </HoldButton>
        </div>
      )}
      <Closing onClose={onClose} />
    </Dialog>
  )
}
