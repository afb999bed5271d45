import { useState } from 'react'
import type { PrinterView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { Choices } from './choices.tsx'
import { api, say, sayPaper } from './house.ts'
import { Wrong } from './panel-pieces.tsx'

/** Lengths that rolls are sold in, in metres. */
const lengths = [10, 15, 20, 25, 30, 40, 50, 60, 80, 100]

interface NewRollProps {
  readonly printer: PrinterView
  readonly onBack: (told: string | null) => void
}

/** From its length the box counts what is left. One tap: the one before stands out. */
export function NewRoll({ printer: { name, rollMetres }, onBack }: NewRollProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const change = async (metres: number): Promise<void> => {
    const result = await api.changeRoll(name, metres)
    if (result.ok) onBack(sayPaper('rollIn', { name, metres }))
    else setProblem(result.problem.detail)
  }
  return (
    <Dialog title={`${sayPaper('newRoll')}: ${name}`} broad onClose={() => onBack(null)}>
      <Wrong problem={problem} />
      <div className="scroll">
        <Choices
          label={sayPaper('rollOf')}
          choices={lengths.map((metres) => ({ value: metres, name: sayPaper('metres', { metres }) }))}
          isChosen={(metres) => metres === rollMetres}
          onChoose={(metres) => void change(metres)}
        />
      </div>
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => onBack(null)}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}
