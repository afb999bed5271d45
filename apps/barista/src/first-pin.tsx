import { Dialog } from '@pressobox/ui'
import { say } from './house.ts'

/** The PIN that the box drew, on its own screen, once. */
export function FirstPin({ pin, onClose }: { readonly pin: string; readonly onClose: () => void }) {
  return (
    <Dialog title={say('firstPin')} onClose={onClose}>
      <p className="pairing-code serif figures">{pin}</p>
      <p className="muted">{say('firstPinText')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('firstPinNoted')}
        </button>
      </div>
    </Dialog>
  )
}
