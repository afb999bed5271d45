import { useEffect, useState } from 'react'
import type { Result } from '@pressobox/client'
import type { StaffSnapshot, UpdateView } from '@pressobox/protocol'
import { Dialog, HoldButton } from '@pressobox/ui'
import { api, consoleAddress, say, sayUpdate } from './house.ts'
import { Closing, Wrong } from './panel-pieces.tsx'
import { shell } from './shell.ts'
import { endOf, underWay } from './update-words.ts'

interface UpdatePanelProps {
  readonly view: StaffSnapshot
  readonly isManager: boolean
  readonly onClose: () => void
}

/** Which version runs, how another one comes, and the way back. */
export function UpdatePanel({ view, isManager, onClose }: UpdatePanelProps) {
  const { update } = view
  return (
    <Dialog title={sayUpdate('title')} broad onClose={onClose}>
      {update === null ? (
        <>
          <Elsewhere />
          <Closing onClose={onClose} />
        </>
      ) : (
        <OfImage update={update} view={view} isManager={isManager} onClose={onClose} />
      )}
    </Dialog>
  )
}

/** On a machine that was made from no image: as a package, where the box owns it, or as any program. */
function Elsewhere() {
  const [owned, setOwned] = useState<boolean | null>(null)
  useEffect(() => {
    void api.machine().then((result) => setOwned(result.ok && result.value.owned))
  }, [])
  return <p role="status">{owned === null ? '' : sayUpdate(owned ? 'package' : 'program')}</p>
}

function OfImage({ update, view, isManager, onClose }: UpdatePanelProps & { readonly update: UpdateView }) {
  const [problem, setProblem] = useState<string | null>(null)
  const { version, before, last } = update
  const doing = underWay(update)
  const start = async (asking: Promise<Result<unknown>>): Promise<void> => {
    setProblem(null)
    const result = await asking
    setProblem(result.ok ? null : result.problem.detail)
  }
  const mayStart = isManager && doing === null
  return (
    <>
      <div className="scroll own">
        <p>
          <strong>{sayUpdate('runs', { version })}</strong>{' '}
          {before === null ? sayUpdate('beforeNone') : sayUpdate('before', { version: before })}
        </p>
        <p className="muted">{sayUpdate('text')}</p>
        {shell !== null && isManager && <p>{sayUpdate('fromPhone', { address: consoleAddress(view) })}</p>}
        <Wrong problem={problem} />
        <p role="status" className={last?.is === 'stayed' && doing === null ? 'well figures' : 'figures'}>
          {doing ?? (last === null ? '' : endOf(last, version))}
        </p>
        {mayStart && view.stand.open && <p className="wrong">{sayUpdate('close')}</p>}
        {mayStart && !view.stand.open && before !== null && (
          <HoldButton className="danger" onHeld={() => void start(api.startUpdate('back'))}>
            {sayUpdate('back', { version: before })}
          </HoldButton>
        )}
      </div>
      <div className="actions in-a-row">
        {mayStart && !view.stand.open && (
          <>
            {shell === null && (
              <label className="button">
                {sayUpdate('file')}
                <input
                  type="file"
                  accept=".update"
                  className="unseen"
                  onChange={({ target }) => {
                    const file = target.files?.[0]
                    if (file !== undefined) void start(api.sendUpdate(file))
                    target.value = ''
                  }}
                />
              </label>
            )}
            <button type="button" className="button quiet" onClick={() => void start(api.startUpdate('stick'))}>
              {sayUpdate('stick')}
            </button>
          </>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </>
  )
}
