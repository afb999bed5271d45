import { useEffect, useState } from 'react'
import type { ConfigView, MachineView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, momentOf, sayRunning } from './house.ts'
import { Closing, Wrong } from './panel-pieces.tsx'

const own = Intl.DateTimeFormat().resolvedOptions().timeZone

interface ClockPanelProps {
  readonly config: ConfigView
  readonly onClose: () => void
}

/** Whether the box's clock is right, and the time zone: proposed by the phone or computer that looks at this page. */
export function ClockPanel({ config, onClose }: ClockPanelProps) {
  const [machine, setMachine] = useState<MachineView | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    void api.machine().then((result) => {
      if (result.ok) setMachine(result.value)
    })
  }, [])
  const trust = async (): Promise<void> => {
    const result = await api.trustClock()
    if (result.ok) setMachine(result.value)
    else setProblem(result.problem.detail)
  }
  const move = async (timeZone: string): Promise<void> => {
    const result = await api.patchConfig({ timeZone })
    setProblem(result.ok ? null : result.problem.detail)
  }
  return (
    <Dialog title={sayRunning('guide.clock')} onClose={onClose}>
      <Wrong problem={problem} />
      {machine !== null && (
        <>
          <p className="serif clock-now figures">{momentOf(machine.wall, config.timeZone)}</p>
          <p className={machine.clockTrusted ? 'light good' : 'light look'} role="status">
            {sayRunning(machine.clockTrusted ? 'clockGood' : 'clockLook')}
          </p>
        </>
      )}
      <div className="actions">
        {machine !== null && !machine.clockTrusted && (
          <button type="button" className="button" onClick={() => void trust()}>
            {sayRunning('clockTrust')}
          </button>
        )}
        {own !== config.timeZone && (
          <button type="button" className="button quiet" onClick={() => void move(own)}>
            {sayRunning('clockZone', { zone: own })}
          </button>
        )}
      </div>
      <p className="muted">{sayRunning('clockWrong', { zone: config.timeZone })}</p>
      <Closing onClose={onClose} />
    </Dialog>
  )
}
