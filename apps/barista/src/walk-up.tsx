import { useState } from 'react'
import type { DrinkView } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say } from './house.ts'

/** Two taps: the drink as it usually is, in the same queue. */
export function WalkUp({ menu, onClose }: { readonly menu: readonly DrinkView[]; readonly onClose: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const order = async (drink: DrinkView): Promise<void> => {
    const result = await api.walkUp({ drink: drink.id, modifiers: [] })
    if (result.ok) onClose()
    else setProblem(result.problem.detail)
  }
  return (
    <Dialog title={say('walkUpTitle')} onClose={onClose}>
      {problem !== null && <p role="alert">{problem}</p>}
      <div className="walk-up">
        {menu.map((drink) => (
          <button
            type="button"
            key={drink.id}
            className="button quiet"
            disabled={!drink.available}
            onClick={() => void order(drink)}
          >
            <img src={drink.picture} alt="" width="40" height="40" />
            {drink.name}
          </button>
        ))}
      </div>
      <div className="actions">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  )
}
