import { useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog, HoldButton } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { api, say, sayRunning, timeOf } from './house.ts'

interface OpenCloseProps {
  readonly view: StaffSnapshot
  readonly onClose: () => void
}

/** Opens, closes, pauses; ends all running orders only after another question. */
export function OpenClose({ view, onClose }: OpenCloseProps) {
  const [step, setStep] = useState<'first' | 'pause' | 'drain'>('first')
  const { open, reopensAt } = view.stand
  const running = view.orders.filter(
    (order) => order.state === 'choosing' || order.state === 'queued' || order.state === 'making',
  ).length
  if (step === 'pause') return <Pause onClose={onClose} />
  if (step === 'drain') return <Drain count={running} onClose={onClose} />
  return (
    <Dialog title={say(open ? 'isOpen' : 'isClosed')} onClose={onClose}>
      {reopensAt !== null && <p className="muted">{sayRunning('hoursNext', { time: timeOf(reopensAt) })}</p>}
      <div className="actions">
        {open ? (
          <button type="button" className="button" onClick={() => setStep('pause')}>
            {say('closeStand')}
          </button>
        ) : (
          <button
            type="button"
            className="button leaf"
            onClick={() => {
              void api.setStand({ open: true })
              onClose()
            }}
          >
            {say('openStand')}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
        {running > 0 && (
          <button type="button" className="button quiet danger far" onClick={() => setStep('drain')}>
            {say('drain')}
          </button>
        )}
      </div>
    </Dialog>
  )
}

const minutesOf = [5, 10, 30, null] as const

/** For how long, and what guests read meanwhile. */
function Pause({ onClose }: { readonly onClose: () => void }) {
  const [minutes, setMinutes] = useState<number | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const [own, setOwn] = useState('')
  const shut = (): void => {
    const why = own.trim() === '' ? reason : own.trim()
    void api.setStand({
      open: false,
      ...(minutes === null ? {} : { minutes }),
      ...(why === null ? {} : { reason: why }),
    })
    onClose()
  }
  const reasons = [say('reasonCleaning'), say('reasonRefill'), say('reasonBreak'), say('reasonEnd')]
  return (
    <Dialog title={say('pauseText')} broad onClose={onClose}>
      <div className="scroll pause">
        <div className="choices">
          {minutesOf.map((each) => (
            <button
              type="button"
              key={String(each)}
              className="button quiet"
              aria-pressed={minutes === each}
              onClick={() => setMinutes(each)}
            >
              {each === null ? say('untilOpened') : say('for', { minutes: each })}
            </button>
          ))}
        </div>
        <p className="muted">{say('pauseReason')}</p>
        <div className="choices">
          {reasons.map((each) => (
            <button
              type="button"
              key={each}
              className="button quiet"
              aria-pressed={reason === each}
              onClick={() => setReason(reason === each ? null : each)}
            >
              {each}
            </button>
          ))}
        </div>
        <label className="field-label">
          {say('ownReason')}
          <input className="field" value={own} maxLength={80} onChange={(event) => setOwn(event.target.value)} />
        </label>
      </div>
      <div className="actions two">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
        <button type="button" className="button" onClick={shut}>
          {say('closeStand')}
        </button>
      </div>
    </Dialog>
  )
}

/** Everybody's order at once: held down, not tapped. */
function Drain({ count, onClose }: { readonly count: number; readonly onClose: () => void }) {
  const reasons = [say('reasonEnd'), say('reasonMachine'), say('reasonSoldOut')]
  const [reason, setReason] = useState(reasons[0] ?? '')
  return (
    <Dialog title={say('drainQuestion', { count })} onClose={onClose}>
      <p>{say('drainText')}</p>
      <Choices
        label={say('cancelReason')}
        wide
        choices={reasons.map((value) => ({ value, name: value }))}
        isChosen={(value) => value === reason}
        onChoose={setReason}
      />
      <div className="actions">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
        <HoldButton
          className="danger far"
          onHeld={() => {
            void api.drain(reason)
            onClose()
          }}
        >
          {say('drainHold')}
        </HoldButton>
      </div>
    </Dialog>
  )
}
