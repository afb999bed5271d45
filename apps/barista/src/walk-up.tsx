import { useState } from 'react'
import type { DrinkView, ModifierPick } from '@pressobox/protocol'
import { Dialog } from '@pressobox/ui'
import { api, say } from './house.ts'

/** Two taps: a drink as it usually is goes straight into the queue; what differs is tapped first. */
export function WalkUp({ menu, onClose }: { readonly menu: readonly DrinkView[]; readonly onClose: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [picks, setPicks] = useState<readonly ModifierPick[]>([])
  const groups = [...new Map(menu.flatMap((drink) => drink.modifiers).map((group) => [group.id, group])).values()]
  const isPicked = (group: string, option: string): boolean =>
    picks.some((pick) => pick.group === group && pick.option === option)
  const toggle = (group: string, option: string, single: boolean): void => {
    const without = picks.filter((pick) => pick.group !== group || (!single && pick.option !== option))
    setPicks(isPicked(group, option) ? without : [...without, { group, option }])
  }
  const order = async (drink: DrinkView): Promise<void> => {
    const own = new Set(drink.modifiers.map((group) => group.id))
    const result = await api.walkUp({ drink: drink.id, modifiers: picks.filter((pick) => own.has(pick.group)) })
    if (result.ok) onClose()
    else setProblem(result.problem.detail)
  }
  return (
    <Dialog title={say('walkUpTitle')} broad onClose={onClose}>
      {problem !== null && (
        <p className="wrong" role="alert">
          {problem}
        </p>
      )}
      <div className="scroll">
        {groups.map((group) => (
          <div key={group.id} className="choices" role="group" aria-label={group.group}>
            {group.options.map((option) => (
              <button
                type="button"
                key={option.id}
                className="button quiet"
                disabled={!option.available}
                aria-pressed={isPicked(group.id, option.id)}
                onClick={() => toggle(group.id, option.id, group.max === 1)}
              >
                {option.name}
              </button>
            ))}
          </div>
        ))}
        <div className="grid-of-rows walk-up">
          {menu.map((drink) => (
            <button
              type="button"
              key={drink.id}
              className="row"
              disabled={!drink.available}
              onClick={() => void order(drink)}
            >
              <img src={drink.picture} alt="" width="56" height="56" />
              <span className="serif">{drink.name}</span>
            </button>
          ))}
        </div>
      </div>
      <div className="actions">
        <button type="button" className="button quiet" onClick={onClose}>
          {say('back')}
        </button>
      </div>
    </Dialog>
  )
}
