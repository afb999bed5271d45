import { Dialog } from '@pressobox/ui'
import { say } from './house.ts'

interface ReasonPanelProps {
  readonly title: string
  readonly text: string
  readonly reasons: readonly string[]
  readonly danger?: boolean
  readonly onReason: (reason: string | null) => void
  readonly onClose: () => void
}

/** Asks first, and for a reason by one tap. */
export function ReasonPanel({ title, text, reasons, danger = false, onReason, onClose }: ReasonPanelProps) {
  const choice = (label: string, reason: string | null) => (
    <button
      type="button"
      key={label}
      className={danger ? 'button quiet danger' : 'button quiet'}
      onClick={() => {
        onClose()
        onReason(reason)
      }}
    >
      {label}
    </button>
  )
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="muted">{text}</p>
      <div className="actions two">
        {reasons.map((reason) => choice(reason, reason))}
        {choice(say('reasonNone'), null)}
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {say('keep')}
        </button>
      </div>
    </Dialog>
  )
}
