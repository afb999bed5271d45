import { useState } from 'react'
import type { StaffSnapshot } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { languageNames, languages, pickLanguage, type Language } from '@pressobox/words'
import { Choices } from './choices.tsx'
import { say, sayRunning } from './house.ts'
import { shell } from './shell.ts'
import { SheetLink, SheetSaved } from './sheet-link.tsx'

const most = 3
const file = 'poster.html'

/** The poster beside the bar, in the languages that its guests read; printed by any computer that has a printer. */
export function PosterPanel({ view, onClose }: { readonly view: StaffSnapshot; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<readonly Language[]>([pickLanguage([view.stand.language], 'en')])
  const choose = (language: Language): void => {
    if (!chosen.includes(language)) setChosen([...chosen, language].slice(-most))
    else if (chosen.length > 1) setChosen(chosen.filter((other) => other !== language))
  }
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
        <SheetSaved file={file} />
      </div>
      <div className="actions in-a-row">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
        <SheetLink
          className="button"
          href={`/print/poster?languages=${chosen.join(',')}`}
          file={file}
          label={sayRunning(shell === null ? 'posterOpen' : 'reportStick')}
        />
      </div>
    </Dialog>
  )
}
