import { useState } from 'react'
import type { StandView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { api, say } from './house.ts'

const lasts = [5, 10, 30, 60] as const

interface BroadcastPanelProps {
  readonly broadcast: StandView['broadcast']
  readonly onClose: () => void
}

/** A line on every phone and on the display: one of the usual ones by a tap, or typed where there is a keyboard. */
export function BroadcastPanel({ broadcast, onClose }: BroadcastPanelProps) {
  const [text, setText] = useState(broadcast?.text ?? '')
  const [minutes, setMinutes] = useState<number>(10)
  const show = (line: string | null): void => {
    void api.broadcast(line, minutes)
    onClose()
  }
  return (
    <Dialog title={say('broadcastTitle')} onClose={onClose}>
      <p className="muted">{say('broadcastText')}</p>
      <Choices
        label={say('broadcastFor')}
        choices={lasts.map((value) => ({ value, name: say('minutesShort', { minutes: value }) }))}
        isChosen={(value) => value === minutes}
        onChoose={setMinutes}
      />
      <div className="scroll actions">
        {([say('lineGrinder'), say('lineMilk'), say('lineLast'), say('lineName')] as const).map((line) => (
          <button type="button" key={line} className="button quiet" onClick={() => show(line)}>
            {line}
          </button>
        ))}
      </div>
      <form
        className="actions"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') show(text.trim())
        }}
      >
        <label className="field-label">
          {say('broadcastField')}
          <input className="field" value={text} maxLength={80} onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="submit" className="button" disabled={text.trim() === ''}>
          {say('broadcastSend', { minutes })}
        </button>
        {broadcast !== null && (
          <button type="button" className="button quiet danger" onClick={() => show(null)}>
            {say('broadcastEnd')}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
      </form>
    </Dialog>
  )
}
