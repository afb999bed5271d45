import { useRef, useState } from 'react'
import type { DrinkView, ModifierPick } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { DrinkChoice } from './drink-choice.tsx'
import { api, say } from './house.ts'
import { lastStep } from './last-step.ts'
import { Wrong } from './panel-pieces.tsx'

/** Two taps: a drink as it usually is goes straight into the queue. */
export function WalkUp({ menu, onClose }: { readonly menu: readonly DrinkView[]; readonly onClose: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const asked = useRef(false)
  const order = async (drink: DrinkView, modifiers: readonly ModifierPick[]): Promise<void> => {
    // A finger that bounces orders one.
    if (asked.current) return
    asked.current = true
    const result = await api.walkUp({ drink: drink.id, modifiers })
    asked.current = false
    if (!result.ok) return setProblem(result.problem.detail)
    const { id, number, label, version } = result.value
    const what = [label.drink, ...label.modifiers].join(', ')
    lastStep.did(say('done', { number: number ?? 0, what }), async () => {
      const gone = await api.cancel(id, null, version)
      return gone.ok ? null : gone.problem.detail
    })
    onClose()
  }
  return (
    <Dialog title={say('walkUpTitle')} broad onClose={onClose}>
      <Wrong problem={problem} />
      <div className="scroll">
        <DrinkChoice menu={menu} onDrink={(drink, picks) => void order(drink, picks)} />
      </div>
      <div className="actions">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}
