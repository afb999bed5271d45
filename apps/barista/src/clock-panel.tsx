import { useEffect, useState } from 'react'
import type { ConfigView, MachineView } from '@pressobox/protocol'
import { Dialog, HoldButton } from '@pressobox/ui'
import { clock } from '@pressobox/words'
import { api, momentOf, ownZone, sayRunning } from './house.ts'
import { Closing, Wrong } from './panel-pieces.tsx'
import { shell } from './shell.ts'

/** What nobody would see. */
const sameMs = 2000

interface ClockPanelProps {
  readonly config: ConfigView
  /** The console's address, for a phone. */
  readonly address: string
  readonly onClose: () => void
}

/** Whether the box's clock is right, what sets it, and the time zone: proposed by the phone or computer that looks at this page. */
export function ClockPanel({ config, address, onClose }: ClockPanelProps) {
  const [machine, setMachine] = useState<MachineView | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [backwards, setBackwards] = useState(false)
  /** By how many ms this device is ahead of the box; the box's own window has no clock but the box's. */
  const [apart, setApart] = useState(0)
  const learn = (view: MachineView): void => {
    setMachine(view)
    setApart(shell === null ? Date.now() - Date.parse(view.wall) : 0)
  }
  useEffect(() => {
    void api.machine().then((result) => {
      if (result.ok) learn(result.value)
    })
  }, [])
  const trust = async (): Promise<void> => {
    const result = await api.trustClock()
    if (result.ok) learn(result.value)
    else setProblem(result.problem.detail)
  }
  const set = async (mayGoBack: boolean): Promise<void> => {
    const result = await api.setClock(new Date().toISOString(), mayGoBack)
    if (result.ok) learn(result.value)
    setBackwards(!result.ok && result.problem.code === 'clock.backwards')
    setProblem(result.ok || result.problem.code === 'clock.backwards' ? null : result.problem.detail)
  }
  const move = async (timeZone: string): Promise<void> => {
    const result = await api.patchConfig({ timeZone })
    setProblem(result.ok ? null : result.problem.detail)
  }
  const here = new Date(Date.parse(machine?.wall ?? '1970-01-01') + apart)
  const isApart = Math.abs(apart) > sameMs
  return (
    <Dialog title={sayRunning('guide.clock')} broad onClose={onClose}>
      <Wrong problem={problem} />
      <div className="scroll own">
        {machine !== null && (
          <>
            <p className="serif clock-now figures">{momentOf(machine.wall, config.timeZone)}</p>
            <p className={machine.clockTrusted ? 'light good' : 'light look'} role="status">
              {sayRunning(machine.clockTrusted ? 'clockGood' : 'clockLook')}
            </p>
            {isApart && <p>{sayRunning('clockHere', { moment: momentOf(here.toISOString(), config.timeZone) })}</p>}
          </>
        )}
        <div className="actions">
          {machine?.owned === true && isApart && !backwards && (
            <button type="button" className="button" onClick={() => void set(false)}>
              {sayRunning('clockSet')}
            </button>
          )}
          {backwards && (
            <HoldButton className="danger" onHeld={() => void set(true)}>
              {sayRunning('clockBack', { amount: clock(Math.abs(apart)) })}
            </HoldButton>
          )}
          {machine !== null && !machine.clockTrusted && (
            <button type="button" className="button quiet" onClick={() => void trust()}>
              {sayRunning('clockTrust')}
            </button>
          )}
          {shell === null && ownZone !== config.timeZone && (
            <button type="button" className="button quiet" onClick={() => void move(ownZone)}>
              {sayRunning('clockZone', { zone: ownZone })}
            </button>
          )}
        </div>
        {machine?.owned === true && shell !== null && <p>{sayRunning('clockFromPhone', { address })}</p>}
        {machine?.owned === false && <p>{sayRunning('clockForeign')}</p>}
        <p className="muted">{sayRunning('clockZoneOf', { zone: config.timeZone })}</p>
      </div>
      <Closing onClose={onClose} />
    </Dialog>
  )
}
