import { useState } from 'react'
import type { ConfigView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { languageNames, languages } from '@pressobox/words'
import { api, say, sayRunning } from './house.ts'
import { Wrong } from './panel-pieces.tsx'

interface NamePanelProps {
  readonly config: ConfigView
  readonly onClose: () => void
}

/** What the stand is called, where drinks are picked up, and the language of what it says by itself. */
export function NamePanel({ config, onClose }: NamePanelProps) {
  const [name, setName] = useState(config.name)
  const [pickup, setPickup] = useState(config.pickup ?? '')
  const [language, setLanguage] = useState(config.language)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (): Promise<void> => {
    const result = await api.patchConfig({ name, language, pickup: pickup.trim() === '' ? null : pickup })
    if (result.ok) onClose()
    else setProblem(result.problem.detail)
  }
  return (
    <Dialog title={sayRunning('guide.name')} broad onClose={onClose}>
      <Wrong problem={problem} />
      <div className="scroll own">
        <label className="field-label">
          {sayRunning('standName')}
          <input className="field" value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </label>
        <label className="field-label">
          {sayRunning('standPickup')}
          <input className="field" value={pickup} maxLength={60} onChange={(event) => setPickup(event.target.value)} />
        </label>
        <label className="field-label">
          {sayRunning('standLanguage')}
          <select className="field" value={language} onChange={(event) => setLanguage(event.target.value)}>
            {languages.map((each) => (
              <option key={each} value={each}>
                {languageNames[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="actions two">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
        <button type="button" className="button" disabled={name.trim() === ''} onClick={() => void keep()}>
          {sayRunning('menuKeep')}
        </button>
      </div>
    </Dialog>
  )
}
