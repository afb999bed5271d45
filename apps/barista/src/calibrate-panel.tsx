import { useState } from 'react'
import type { CalibrationAnswers } from '@pressobox/client'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { api, say, sayPaper } from './house.ts'
import { usePrinters } from './use-printers.ts'

interface CalibratePanelProps {
  readonly name: string
  readonly onBack: (told: string | null) => void
}

type Drawn = CalibrationAnswers['picture']
const pictures: readonly { readonly value: Drawn; readonly name: string }[] = [
  { value: 'gs-v-0', name: 'A' },
  { value: 'esc-star', name: 'B' },
]

/** What the test page asks, in its order: the answers become a profile of just this printer. */
export function CalibratePanel({ name, onBack }: CalibratePanelProps) {
  const { calibration } = usePrinters()
  const [problem, setProblem] = useState<string | null>(null)
  const [pagesRight, setPagesRight] = useState<readonly number[]>([])
  const [ruler, setRuler] = useState<number | null>(null)
  const [picture, setPicture] = useState<Drawn>('gs-v-0')
  const [cuts, setCuts] = useState(true)
  const save = async (): Promise<void> => {
    if (ruler === null) return
    const result = await api.calibratePrinter(name, { pagesRight, ruler, picture, cuts })
    if (result.ok) onBack(sayPaper('calibrated', { name }))
    else setProblem(result.problem.detail)
  }
  const turn = (page: number): void =>
    setPagesRight((before) => (before.includes(page) ? before.filter((each) => each !== page) : [...before, page]))
  return (
    <Dialog title={`${sayPaper('calibrate')}: ${name}`} broad onClose={() => onBack(null)}>
      <p role="status" className={problem === null ? '' : 'wrong'}>
        {problem ?? sayPaper('calibrateText')}
      </p>
      <div className="scroll">
        <Choices
          label={sayPaper('askPages')}
          choices={calibration.pages.map((page) => ({ value: page, name: String(page) }))}
          isChosen={(page) => pagesRight.includes(page)}
          onChoose={turn}
        />
        <Choices
          label={sayPaper('askRuler')}
          choices={calibration.rulers.map((columns) => ({ value: columns, name: String(columns) }))}
          isChosen={(columns) => columns === ruler}
          onChoose={setRuler}
        />
        <Choices
          label={sayPaper('askPicture')}
          choices={pictures}
          isChosen={(each) => each === picture}
          onChoose={setPicture}
        />
        <Choices
          label={sayPaper('askCut')}
          choices={[
            { value: 'yes', name: sayPaper('yes') },
            { value: 'no', name: sayPaper('no') },
          ]}
          isChosen={(each) => (each === 'yes') === cuts}
          onChoose={(each) => setCuts(each === 'yes')}
        />
      </div>
      <div className="actions in-a-row">
        <button type="button" className="button quiet" onClick={() => onBack(null)}>
          {say('back')}
        </button>
        <button type="button" className="button quiet" onClick={() => void api.testPrinter(name)}>
          {sayPaper('testPage')}
        </button>
        <button type="button" className="button" disabled={ruler === null} onClick={() => void save()}>
          {sayPaper('keep')}
        </button>
      </div>
    </Dialog>
  )
}
