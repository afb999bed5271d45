import { useState } from 'react'
import { Dialog } from '@pressobox/ui'
import { sayRunning } from './house.ts'
import { Closing } from './panel-pieces.tsx'

/** All that the box knows, in one file. */
export function BackupPanel({ onClose }: { readonly onClose: () => void }) {
  const [asked, setAsked] = useState(false)
  return (
    <Dialog title={sayRunning('backupTitle')} onClose={onClose}>
      <p>{sayRunning('backupText')}</p>
      <p className="muted" role="status">
        {sayRunning(asked ? 'backupBusy' : 'backupRestore')}
      </p>
      <div className="actions">
        <a className="button quiet" href="/api/backup" download onClick={() => setAsked(true)}>
          {sayRunning('backupSave')}
        </a>
      </div>
      <Closing onClose={onClose} />
    </Dialog>
  )
}
