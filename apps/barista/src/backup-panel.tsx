import { useEffect, useState } from 'react'
import type { SavingView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { api, say, sayRunning } from './house.ts'
import { Wrong } from './panel-pieces.tsx'
import { RestorePanel } from './restore-panel.tsx'
import { shell } from './shell.ts'

/** All that the box knows, in one file: onto a stick or into this browser; and the way back. */
export function BackupPanel({ onClose }: { readonly onClose: () => void }) {
  const [saving, setSaving] = useState<SavingView | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [restoring, setRestoring] = useState(false)
  useEffect(() => {
    void api.saving().then((result) => {
      if (result.ok) setSaving(result.value)
    })
  }, [restoring])
  const choose = async (folder: string | null): Promise<void> => {
    const result = await api.chooseFolder(folder)
    if (result.ok) setSaving(result.value)
    setProblem(result.ok ? null : result.problem.detail)
  }
  const save = async (): Promise<void> => {
    setTold(sayRunning('stickBusy'))
    const result = await api.saveBackup()
    setTold(result.ok ? sayRunning('stickSafe', { names: result.value.name }) : null)
    setProblem(result.ok ? null : result.problem.detail)
  }
  if (restoring) return <RestorePanel saved={saving?.backups ?? []} onClose={() => setRestoring(false)} />
  const place = saving?.place ?? null
  return (
    <Dialog title={sayRunning('backupTitle')} broad onClose={onClose}>
      <div className="scroll own">
        <p>{sayRunning('backupText')}</p>
        <Wrong problem={problem} />
        <p role="status" className={told === null ? 'muted' : 'well'}>
          {told ?? (place === null ? sayRunning('savingNone') : sayRunning('savingTo', { place }))}
        </p>
        {saving !== null && saving.places.length > 0 && (
          <Choices
            label={sayRunning('savingWhere')}
            wide
            choices={[
              { value: null, name: sayRunning('savingFirst') },
              ...saving.places.map((value) => ({ value, name: value })),
            ]}
            isChosen={(value) => value === saving.chosen}
            onChoose={(folder) => void choose(folder)}
          />
        )}
      </div>
      <div className="actions in-a-row">
        <button type="button" className="button" disabled={place === null} onClick={() => void save()}>
          {sayRunning('savingStick')}
        </button>
        {shell === null && (
          <a className="button quiet" href="/api/backup" download onClick={() => setTold(sayRunning('backupBusy'))}>
            {sayRunning('backupSave')}
          </a>
        )}
        <button type="button" className="button quiet" onClick={() => setRestoring(true)}>
          {sayRunning('restoreTitle')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}
