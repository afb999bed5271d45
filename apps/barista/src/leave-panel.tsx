import { useState } from 'react'
import type { Shell } from '@pressobox/client'
import { Dialog, PinPad } from '@pressobox/ui'
import { say } from './house.ts'

type Way = 'window' | 'stop'

/** Out of the kiosk: to the desktop, or the whole box stops. Both want the manager's PIN. */
export function LeavePanel({ shell, onClose }: { readonly shell: Shell; readonly onClose: () => void }) {
  const [way, setWay] = useState<Way | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const leave = async (pin: string): Promise<void> => {
    if (way === null) return
    const answer = await shell.leave(pin, way)
    if (answer === 'done') onClose()
    else setProblem(say(answer === 'wrong' ? 'leaveWrong' : 'leaveLocked'))
  }
  if (way === null)
    return (
      <Dialog title={say('leaveTitle')} onClose={onClose}>
        <div className="actions">
          <button type="button" className="button quiet" onClick={() => setWay('window')}>
            {say('leaveWindow')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say('back')}
          </button>
          <button type="button" className="button quiet danger far" onClick={() => setWay('stop')}>
            {say('leaveStop')}
          </button>
        </div>
      </Dialog>
    )
  return (
    <Dialog title={say(way === 'stop' ? 'leaveStop' : 'leaveWindow')} onClose={onClose}>
      <p role="status" className={problem === null ? 'muted' : 'wrong'}>
        {problem ?? say('leaveText')}
      </p>
      <PinPad
        label={say('leaveText')}
        enter={say('enter')}
        erase={say('delete')}
        digits={(count) => say('digits', { count })}
        onPin={(pin) => void leave(pin)}
      />
      <div className="actions">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}
