import { useState } from 'react'
import { Dialog, PinPad } from '@pressobox/ui'
import { api, say, sayRunning } from './house.ts'

const roles = ['manager', 'barista'] as const

/** Another PIN for managers, one for baristas. Whoever was in by the old one is out. */
export function PinsPanel({ onClose }: { readonly onClose: () => void }) {
  const [role, setRole] = useState<(typeof roles)[number] | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const keep = async (pin: string): Promise<void> => {
    if (role === null) return
    const result = await api.putPins({ [role]: pin })
    setTold(result.ok ? sayRunning('pinsKept') : result.problem.detail)
    if (result.ok) setRole(null)
  }
  if (role !== null)
    return (
      <Dialog title={sayRunning(`pins.${role}`)} onClose={() => setRole(null)}>
        <p role="status" className={told === null ? 'muted' : 'wrong'}>
          {told ?? sayRunning('pinsDigits')}
        </p>
        <PinPad
          label={sayRunning(`pins.${role}`)}
          enter={sayRunning('menuKeep')}
          erase={say('delete')}
          digits={(count) => say('digits', { count })}
          onPin={(pin) => void keep(pin)}
        />
        <div className="actions">
          <button type="button" className="button quiet" onClick={() => setRole(null)}>
            {say('back')}
          </button>
        </div>
      </Dialog>
    )
  return (
    <Dialog title={sayRunning('guide.pins')} onClose={onClose}>
      <p role="status">{told ?? sayRunning('pinsText')}</p>
      <div className="actions">
        {roles.map((each) => (
          <button
            type="button"
            key={each}
            className="button quiet"
            onClick={() => {
              setTold(null)
              setRole(each)
            }}
          >
            {sayRunning(`pins.${each}`)}
          </button>
        ))}
        <button type="button" className="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}
