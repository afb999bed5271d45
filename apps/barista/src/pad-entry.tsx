import { useState } from 'react'
import type { DrinkView, ModifierPick } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { DrinkChoice } from './drink-choice.tsx'
import { api, say, sayPaper, timeOf } from './house.ts'
import { Wrong } from './panel-pieces.tsx'

const minute = 60_000
const steps = [-60, -10, -1, 1, 10, 60]

interface PadEntryProps {
  readonly number: number
  readonly menu: readonly DrinkView[]
  /** The time that is likely, ms since the epoch. */
  readonly from: number
  readonly onBack: () => void
  readonly onEntered: (at: number) => void
}

/** One order of the pad: its number, when it was written down, for whom and what. */
export function PadEntry({ number, menu, from, onBack, onEntered }: PadEntryProps) {
  const [at, setAt] = useState(from)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const move = (minutes: number): void => setAt((before) => Math.min(Date.now(), before + minutes * minute))
  const enter = async (drink: DrinkView, modifiers: readonly ModifierPick[]): Promise<void> => {
    const placedAt = new Date(at).toISOString()
    const named = name.trim() === '' ? {} : { name: name.trim() }
    const result = await api.walkUp({ drink: drink.id, modifiers, number, placedAt, ...named })
    if (result.ok) onEntered(at)
    else setProblem(result.problem.detail)
  }
  return (
    <Dialog title={say('order', { number })} broad onClose={onBack}>
      <Wrong problem={problem} />
      <div className="scroll">
        <section className="choosing" aria-label={sayPaper('padTime')}>
          <div className="time-and-name">
            <h3>
              {sayPaper('padTime')} <span className="figures">{timeOf(at)}</span>
            </h3>
            <input
              className="field"
              aria-label={say('yourName')}
              placeholder={say('yourName')}
              value={name}
              maxLength={24}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <div className="steps">
            {steps.map((minutes) => (
              <button type="button" key={minutes} className="button quiet figures" onClick={() => move(minutes)}>
                {minutes > 0 ? '+' : '−'}
                {say('minutesShort', { minutes: Math.abs(minutes) })}
              </button>
            ))}
          </div>
        </section>
        <DrinkChoice menu={menu} onDrink={(drink, picks) => void enter(drink, picks)} />
      </div>
      <div className="actions">
        <button type="button" className="button quiet" onClick={onBack}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}
