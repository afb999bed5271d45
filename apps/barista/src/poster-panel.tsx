import { useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { languageNames, languages, pickLanguage, type Language } from '@pressobox/words'
import { Choices } from './choices.tsx'
import { say, sayRunning } from './house.ts'
import { shell } from './shell.ts'

const most = 3

/** The poster beside the bar, in the languages that its guests read; printed from a browser that has a printer. */
export function PosterPanel({ view, onClose }: { readonly view: StaffSnapshot; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<readonly Language[]>([pickLanguage([view.stand.language], 'en')])
  const choose = (language: Language): void => {
    if (!chosen.includes(language)) setChosen([...chosen, language].slice(-most))
    else if (chosen.length > 1) setChosen(chosen.filter((other) => other !== language))
  }
  const address = `${view.code?.address ?? location.origin}/console`
  return (
    <Dialog title={sayRunning('posterTitle')} broad onClose={onClose}>
      <p>{sayRunning('posterText')}</p>
      <div className="scroll own">
        <Choices
          label={chosen.map((language) => languageNames[language]).join(', ')}
          choices={languages.map((language) => ({ value: language, name: languageNames[language] }))}
          isChosen={(language) => chosen.includes(language)}
          onChoose={choose}
        />
        {shell !== null && <p>{sayRunning('posterElsewhere', { address })}</p>}
      </div>
      <div className="actions in-a-row">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
        {shell === null && (
          <a className="button" target="_blank" rel="noreferrer" href={`/print/poster?languages=${chosen.join(',')}`}>
            {sayRunning('posterOpen')}
          </a>
        )}
      </div>
    </Dialog>
  )
}
