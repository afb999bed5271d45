import { useState } from 'react'
import type { StaffSnapshot, WhoView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import type { Chime } from './chime.ts'
import { api, say } from './house.ts'
import { ownSettings, useOwnSettings } from './own-settings.ts'
import { Closing } from './panel-pieces.tsx'

interface OwnPanelProps {
  readonly view: StaffSnapshot
  readonly who: WhoView | null
  readonly onWho: (who: WhoView) => void
  readonly onTest: (chime: Chime) => void
  readonly onClose: () => void
}

const volumes = [0.25, 0.6, 1] as const
const volumeWords = { 0.25: 'volumeLow', 0.6: 'volumeMiddle', 1: 'volumeHigh' } as const

/** What belongs to this console alone: who stands there, what it shows, how it sounds. */
export function OwnPanel({ view, who, onWho, onTest, onClose }: OwnPanelProps) {
  const { category, fast, muted, volume, repeat } = useOwnSettings()
  const categories = [...new Set(view.stand.menu.map((drink) => drink.category))]
  const yesNo = [
    { value: 'yes', name: say('yes') },
    { value: 'no', name: say('no') },
  ] as const
  const asks = (label: string, is: boolean, set: (on: boolean) => void) => (
    <Choices
      label={label}
      choices={yesNo}
      isChosen={(value) => (value === 'yes') === is}
      onChoose={(value) => set(value === 'yes')}
    />
  )
  return (
    <Dialog title={say('ownTitle')} broad onClose={onClose}>
      <div className="scroll own">
        <Name who={who} onWho={onWho} />
        {asks(say('fastMode'), fast, (on) => ownSettings.set({ fast: on }))}
        {categories.length > 1 && (
          <Choices
            label={say('shows')}
            choices={[{ value: null, name: say('everything') }, ...categories.map((value) => ({ value, name: value }))]}
            isChosen={(value) => value === category}
            onChoose={(value) => ownSettings.set({ category: value })}
          />
        )}
        <Choices
          label={say('sounds')}
          choices={[
            { value: 0, name: say('muted') },
            ...volumes.map((value) => ({ value, name: say(volumeWords[value]) })),
          ]}
          isChosen={(value) => (value === 0 ? muted : !muted && volume === value)}
          onChoose={(value) => ownSettings.set(value === 0 ? { muted: true } : { muted: false, volume: value })}
        />
        <div className="choices" role="group" aria-label={say('soundTest')}>
          {(['new', 'late', 'trouble'] as const).map((chime) => (
            <button type="button" key={chime} className="button quiet" onClick={() => onTest(chime)}>
              {say(`sound.${chime}`)}
            </button>
          ))}
        </div>
        {asks(say('soundRepeat'), repeat, (on) => ownSettings.set({ repeat: on }))}
      </div>
      <Closing onClose={onClose} />
    </Dialog>
  )
}

/** The others read it on what this console makes. */
function Name({ who, onWho }: Pick<OwnPanelProps, 'who' | 'onWho'>) {
  const [name, setName] = useState(who?.name ?? '')
  const keep = async (): Promise<void> => {
    const result = await api.rename(name.trim())
    if (result.ok) onWho(result.value)
  }
  return (
    <form
      className="with-button"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void keep()
      }}
    >
      <label className="field-label">
        {say('ownName')}
        <input className="field" value={name} maxLength={24} onChange={(event) => setName(event.target.value)} />
      </label>
      <button type="submit" className="button" disabled={name.trim() === '' || name.trim() === who?.name}>
        {say('keepName')}
      </button>
    </form>
  )
}
