import { useState } from 'react'
import type { Result } from '@pressobox/client'
import type { RestoreView, SavingView } from '@pressobox/protocol'
import { Dialog, HoldButton } from '@pressobox/ui'
import { api, momentOf, ownZone, say, sayRunning } from './house.ts'
import { Wrong } from './panel-pieces.tsx'
import { shell } from './shell.ts'

interface RestorePanelProps {
  readonly saved: SavingView['backups']
  readonly onClose: () => void
}

const megabyte = 1024 * 1024

/** The box goes on from a backup of the stick or of this browser: looked at first, replaced when a button was held. */
export function RestorePanel({ saved, onClose }: RestorePanelProps) {
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<RestoreView | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const look = async (checking: Promise<Result<RestoreView>>): Promise<void> => {
    setBusy(true)
    const result = await checking
    setBusy(false)
    setFound(result.ok ? result.value : null)
    setProblem(result.ok ? null : result.problem.detail)
  }
  const restore = async (id: string): Promise<void> => {
    const result = await api.restore(id)
    setDone(result.ok)
    setProblem(result.ok ? null : result.problem.detail)
  }
  return (
    <Dialog title={sayRunning('restoreTitle')} broad onClose={onClose}>
      <div className="scroll own">
        <Wrong problem={problem} />
        <p role="status" className={done ? 'well' : 'muted'}>
          {sayRunning(done ? 'restoreDone' : busy ? 'restoreBusy' : 'restoreText')}
        </p>
        {found !== null && !done && <Found found={found} />}
        {found === null && (
          <div className="grid-of-rows">
            {saved.map(({ name, bytes, at }) => (
              <button
                type="button"
                key={name}
                className="row"
                disabled={busy}
                onClick={() => void look(api.checkSaved(name))}
              >
                <span>{name}</span>
                <span className="muted figures">
                  {momentOf(at, ownZone)} · {Math.max(1, Math.round(bytes / megabyte))} MB
                </span>
              </button>
            ))}
          </div>
        )}
      </div>
      <div className="actions in-a-row">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
        {shell === null && found === null && (
          <label className="button quiet">
            {sayRunning('restoreFile')}
            <input
              type="file"
              accept=".gz,application/gzip"
              className="unseen"
              disabled={busy}
              onChange={({ target }) => {
                const file = target.files?.[0]
                if (file !== undefined) void look(api.checkUpload(file))
              }}
            />
          </label>
        )}
        {found !== null && !done && (
          <HoldButton className="danger" onHeld={() => void restore(found.id)}>
            {sayRunning('restoreHold')}
          </HoldButton>
        )}
      </div>
    </Dialog>
  )
}

/** What the backup is, before it replaces anything. */
function Found({ found }: { readonly found: RestoreView }) {
  const { eventId, name, orders, events, facts, lastAt, nextNumber, version } = found
  return (
    <>
      <p className="light good">{sayRunning('restoreWhole')}</p>
      <ul className="lights">
        <li>{sayRunning('restoreEvent', { event: eventId, name })}</li>
        <li>{sayRunning('restoreOrders', { orders, events, facts })}</li>
        <li>{sayRunning('restoreLast', { when: momentOf(lastAt, ownZone) })}</li>
        <li>
          <strong>{sayRunning('restoreNumber', { number: nextNumber })}</strong>
        </li>
        {version !== null && <li>{sayRunning('restoreVersion', { version })}</li>}
      </ul>
    </>
  )
}
