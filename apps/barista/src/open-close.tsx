import { useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say } from './house.ts'

const pauses = [10, 30] as const

/** Opens, closes, pauses; ends all running orders only after another question. */
export function OpenClose({ view, onClose }: { readonly view: StaffSnapshot; readonly onClose: () => void }) {
  const [draining, setDraining] = useState(false)
  const { open } = view.stand
  const count = view.orders.filter(
    (order) => order.state === 'choosing' || order.state === 'queued' || order.state === 'making',
  ).length
  const set = (change: { open: boolean; minutes?: number }): void => {
    void api.setStand(change)
    onClose()
  }
  if (draining) {
    return (
      <Dialog title={say('drainQuestion', { count })} onClose={onClose}>
        <div className="actions">
          <button type="button" className="button quiet" onClick={onClose}>
            {say('keep')}
          </button>
          <button
            type="button"
            className="button danger"
            onClick={() => {
              void api.drain(say('isClosed'))
              onClose()
            }}
          >
            {say('drainYes')}
          </button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={say(open ? 'isOpen' : 'isClosed')} onClose={onClose}>
      <div className="actions">
        <button type="button" className={open ? 'button' : 'button leaf'} onClick={() => set({ open: !open })}>
          {say(open ? 'closeStand' : 'openStand')}
        </button>
        {open &&
          pauses.map((minutes) => (
            <button type="button" key={minutes} className="button quiet" onClick={() => set({ open: false, minutes })}>
              {say('pause', { minutes })}
            </button>
          ))}
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
        {count > 0 && (
          <button type="button" className="button danger far" onClick={() => setDraining(true)}>
            {say('drain')}
          </button>
        )}
      </div>
    </Dialog>
  )
}
